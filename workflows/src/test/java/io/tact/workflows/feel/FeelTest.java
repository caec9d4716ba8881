package io.tact.workflows.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expressions come from strangers: whatever they hold, they never cost more than a refusal. */
class FeelTest {

  private final Feel feel = new Feel(Clock.systemUTC());

  @Test
  void aConditionReadsTheCustomer() {
    assertThat(feel.holds("tier = \"GOLD\"", Map.of("tier", "GOLD"))).isTrue();
    assertThat(feel.holds("tier = \"GOLD\"", Map.of())).isFalse();
  }

  @Test
  void aLongChainOfOperatorsIsRefusedNotAnOverflow() throws InterruptedException {
    onASmallStack(
        () -> {
          assertThat(feel.check("a" + " in a".repeat(390))).isPresent();
          assertThat(feel.check("1" + "+1".repeat(990))).isPresent();
        });
  }

  @Test
  void aListIsFilteredByAPositionOnlyBecauseAnyOtherFilterIsALoop() {
    assertThat(feel.evaluate("l[2]", Map.of("l", List.of(7, 8, 9))))
        .map(String::valueOf)
        .contains("8");
    assertThat(feel.check("l[-1]")).isEmpty();
    assertThat(feel.check("l[item > 1]")).isPresent();
    assertThat(feel.check("l[count(l[item > 0]) > 0]")).isPresent();
  }

  @Test
  void aContextIsRefusedBecauseItsEntriesWouldGrowFromEachOther() {
    assertThat(feel.check("{a: \"0123456789\", b: a + a + a, c: b + b + b}.c")).isPresent();
    assertThat(feel.check("{}")).isPresent();
  }

  private static void onASmallStack(Runnable work) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(null, work, "small-stack", 256 * 1024);
    thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    thread.start();
    thread.join();
    assertThat(failure[0]).isNull();
  }
}
