package io.tact.projections.customer;

/** A filter over customers that cannot be understood; the field names the place. */
public final class UnreadableFilter extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String code;
  private final String problem;

  UnreadableFilter(String field, String code, String problem) {
    super(field + " " + problem);
    this.field = field;
    this.code = code;
    this.problem = problem;
  }

  /** The place in the request, such as {@code audience.filter.rules[1].operator}. */
  public String field() {
    return field;
  }

  /** A stable code, UPPER_SNAKE. */
  public String code() {
    return code;
  }

  /** What is wrong there, without the place. */
  public String problem() {
    return problem;
  }
}
