package io.tact.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class FigureStreamTest {

  private static final long LONG = TimeUnit.HOURS.toNanos(1);

  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final AtomicInteger completed = new AtomicInteger();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<FigureStream> gone = new ArrayList<>();
  private final MockHttpSession session = new MockHttpSession();
  private final FigureStream stream =
      new FigureStream(
          new MockAsyncContext(new MockHttpServletRequest(), response) {
            @Override
            public void complete() {
              completed.incrementAndGet();
            }
          },
          Optional.of(session),
          work::add,
          gone::add);

  @Test
  void whoReadsSlowlyHearsTheNewestAlone() {
    stream.tell("1");
    stream.tell("2");
    stream.beat();
    send();
    assertThat(heard()).isEqualTo("data: 2\n\n");
    stream.beat();
    send();
    assertThat(heard()).isEqualTo("data: 2\n\n:\n\n");
  }

  @Test
  void oneThingIsSentAtATime() {
    stream.tell("1");
    stream.tell("2");
    assertThat(work).hasSize(1);
  }

  @Test
  void itEndsOnceAndSaysSo() {
    stream.end();
    stream.end();
    stream.tell("late");
    send();
    assertThat(completed).hasValue(1);
    assertThat(gone).containsExactly(stream);
    assertThat(heard()).isEmpty();
  }

  @Test
  void whatIsBeingSentIsNotCutOff() {
    stream.tell("1");
    stream.end();
    assertThat(completed).hasValue(0);
    send();
    assertThat(completed).hasValue(1);
  }

  @Test
  void itIsOverWithItsSessionAndAfterAWhile() {
    assertThat(stream.isOver(LONG)).isFalse();
    assertThat(stream.isOver(0)).isTrue();
    session.invalidate();
    assertThat(stream.isOver(LONG)).isTrue();
  }

  private void send() {
    while (!work.isEmpty()) {
      work.pop().run();
    }
  }

  private String heard() {
    try {
      return response.getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
