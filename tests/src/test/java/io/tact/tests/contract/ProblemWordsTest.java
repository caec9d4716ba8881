package io.tact.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.domain.campaign.CampaignRefusal;
import io.tact.domain.customer.CustomerRefusal;
import io.tact.domain.journey.JourneyRefusal;
import io.tact.domain.launch.LaunchRefusal;
import io.tact.domain.policy.PolicyRefusal;
import io.tact.domain.policy.PolicyViolation;
import io.tact.workflows.deployment.MalformedBpmn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Studio has words, in both languages, for every code by which the API says no. */
class ProblemWordsTest {

  private static final Path SOURCES = Path.of("../api/src/main/java");
  private static final Path WORDS = Path.of("../api/ui/src/state");

  private static final Pattern PROBLEM =
      Pattern.compile(
          "(?:unknown|conflict|malformed|invalid|(?<!\\.)of|Problem(?:Exception)?\\.of)"
              + "\\(\\s*(?:(?:\\d{3}|status),\\s*)?\"([A-Z_]{5,})\"");
  private static final Pattern VIOLATION =
      Pattern.compile(
          "(?:new Mismatch\\(\\s*|(?:note|invalid|new Violation)\\(\\s*[^\",;]*(?:\"[^\"]*\")?,\\s*)\"([A-Z_]+)\"");

  /** Told to programs and in the report of an import, which pages show by the line. */
  private static final Set<String> OF_IMPORTS =
      Set.of(
          "INVALID_COLUMN",
          "MISSING_COLUMN",
          "DUPLICATE_COLUMN",
          "LINE_TOO_LONG",
          "BROKEN_QUOTING");

  /** Nothing that anybody could do about it. */
  private static final Set<String> DEFECTS = Set.of("DEFECT", "UNAVAILABLE", "REFUSED");

  @Test
  void everyProblemHasWords() {
    Set<String> codes = new TreeSet<>(found(PROBLEM));
    List.of(
            CustomerRefusal.Code.values(),
            PolicyRefusal.Code.values(),
            JourneyRefusal.Code.values(),
            LaunchRefusal.Code.values(),
            CampaignRefusal.Code.values())
        .forEach(values -> Stream.of(values).map(Enum::name).forEach(codes::add));
    Stream.of(MalformedBpmn.Code.values()).map(code -> "BPMN_" + code).forEach(codes::add);
    codes.remove("BPMN_");
    codes.remove("TIME_IN_FUTURE");
    codes.removeAll(DEFECTS);

    assertThat(codes)
        .contains("OWN_PROPOSAL", "CLOCK_BACKWARDS", "CAMPAIGN_NOT_OPEN", "TOO_MANY_STREAMS");
    assertThat(words("problem-texts.ts"))
        .allSatisfy(language -> assertThat(language).containsAll(codes));
  }

  @Test
  void everyViolationHasWords() {
    Set<String> codes = new TreeSet<>(found(VIOLATION));
    Stream.of(PolicyViolation.Code.values()).map(Enum::name).forEach(codes::add);
    codes.removeAll(OF_IMPORTS);

    assertThat(codes).contains("REQUIRED", "OUT_OF_RANGE", "CONTRADICTION", "UNKNOWN_CHANNEL");
    assertThat(words("violation-texts.ts"))
        .allSatisfy(language -> assertThat(language).containsAll(codes));
  }

  /** The codes that a file has words for, a set a language. */
  private static List<Set<String>> words(String file) {
    String[] languages = read(WORDS.resolve(file)).split("\n  en: \\{");
    assertThat(languages).hasSize(2);
    return Stream.of(languages)
        .map(language -> all(Pattern.compile("\\b([A-Z_]{4,}):"), language))
        .toList();
  }

  private static Set<String> found(Pattern pattern) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> all(pattern, read(file)).stream())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
