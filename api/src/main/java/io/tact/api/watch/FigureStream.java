package io.tact.api.watch;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The connection of somebody who watches. Only the newest news count: who reads slowly misses those
 * in between, and holds nobody else up.
 */
final class FigureStream implements AsyncListener {

  private static final String HEARTBEAT = ":\n\n";

  private final AsyncContext connection;
  private final Optional<HttpSession> session;
  private final Executor sender;
  private final Consumer<FigureStream> gone;
  private final long opened = System.nanoTime();
  private Optional<String> next = Optional.empty();
  private boolean sending;
  private boolean ended;

  FigureStream(
      AsyncContext connection,
      Optional<HttpSession> session,
      Executor sender,
      Consumer<FigureStream> gone) {
    this.connection = connection;
    this.session = session;
    this.sender = sender;
    this.gone = gone;
    connection.setTimeout(0);
    connection.addListener(this);
  }

  /** Tells news, in place of those that have not been told yet. */
  void tell(String json) {
    send("data: " + json + "\n\n");
  }

  /** Finds out whether there is still somebody, where nothing else is to be told. */
  synchronized void beat() {
    if (next.isEmpty()) {
      send(HEARTBEAT);
    }
  }

  /** Whether its session has ended, or it has been open for so long. */
  boolean isOver(long mostNanos) {
    return System.nanoTime() - opened > mostNanos
        || session.filter(FigureStream::ended).isPresent();
  }

  private static boolean ended(HttpSession session) {
    try {
      long idle = System.currentTimeMillis() - session.getLastAccessedTime();
      return session.getMaxInactiveInterval() > 0
          && idle > session.getMaxInactiveInterval() * 1_000L;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private synchronized void send(String text) {
    next = Optional.of(text);
    if (!sending && !ended) {
      sending = true;
      sender.execute(this::drain);
    }
  }

  private void drain() {
    for (Optional<String> text = take(); text.isPresent(); text = take()) {
      try {
        ServletOutputStream out = connection.getResponse().getOutputStream();
        out.write(text.get().getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException | RuntimeException e) {
        // Whoever watched has gone, and with them, maybe, what the server needs to send.
        end();
      }
    }
  }

  private synchronized Optional<String> take() {
    Optional<String> taken = ended ? Optional.empty() : next;
    next = Optional.empty();
    sending = taken.isPresent();
    if (ended) {
      complete();
    }
    return taken;
  }

  /** Ends the connection, at once or when what is being sent has been sent. */
  void end() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      if (!sending) {
        complete();
      }
    }
    gone.accept(this);
  }

  private void complete() {
    try {
      connection.complete();
    } catch (IllegalStateException e) {
      // The server was first.
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    onError(event);
  }

  /** Ends it at once: what is left open here the server would answer with a page of errors. */
  @Override
  public void onError(AsyncEvent event) {
    end();
    complete();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // Nobody starts it again.
  }
}
