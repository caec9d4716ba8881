package io.tact.api.body;

/**
 * The reason of a refusal.
 *
 * @param why in words, for whoever proposed it
 */
public record WhyForm(String why) {

  /** Reads {@code why}, which must be there. */
  public static WhyForm from(Fields fields) {
    WhyForm form = new WhyForm(fields.need("why", WhyForm::words).orElse(""));
    fields.close();
    return form;
  }

  private static String words(com.fasterxml.jackson.databind.JsonNode node) {
    String why = Value.text(2_000).apply(node);
    if (why.isBlank()) {
      throw new Mismatch("TOO_SHORT", "a reason is expected");
    }
    return why;
  }
}
