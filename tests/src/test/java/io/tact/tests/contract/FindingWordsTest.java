package io.tact.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tact.workflows.deployment.FindingRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The pages have words for exactly the rules that a finding can name. That there are words in both
 * languages for each rule of the pages' list, the pages' own compiler sees to.
 */
class FindingWordsTest {

  private static final Path CATALOGUE = Path.of("../api/ui/src/findings/finding-texts.ts");
  private static final Pattern LIST =
      Pattern.compile("FINDING_RULES = \\[(.*?)\\] as const", Pattern.DOTALL);

  @Test
  void thePagesHaveWordsForExactlyTheRulesThatThereAre() throws IOException {
    String list =
        LIST.matcher(Files.readString(CATALOGUE)).results().findFirst().orElseThrow().group(1);
    List<String> named =
        Pattern.compile("'([^']+)'")
            .matcher(list)
            .results()
            .map(MatchResult::group)
            .map(quoted -> quoted.replace("'", ""))
            .toList();

    assertThat(named)
        .containsExactlyInAnyOrder(
            Arrays.stream(FindingRule.values()).map(FindingRule::id).toArray(String[]::new));
  }
}
