package io.tact.api.watch;

import io.tact.api.body.ApiJson;
import io.tact.api.problem.ProblemException;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Everybody on this node who watches. Streams end when the application begins to stop, before the
 * server waits for requests that are under way.
 */
@Component
class FigureStreams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FigureStreams.class);

  /** On one node; who comes later asks for figures in the ordinary way. */
  static final int MOST = 256;

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int BEATS = 15;

  /** Whoever watches longer opens the stream again, and has to be signed in then. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final WatchDesk desk;
  private final Map<JourneyVersion, WatchedVersion> watched = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final ExecutorService sending =
      Executors.newCachedThreadPool(work -> daemon(work, "figure-stream"));
  private ScheduledExecutorService looking;
  private volatile boolean running;
  private int round;

  FigureStreams(WatchDesk desk) {
    this.desk = desk;
  }

  /**
   * Turns a request into a stream of a version's figures.
   *
   * @throws ProblemException 429 where too many are open
   */
  void open(JourneyVersion version, HttpServletRequest request, HttpServletResponse response) {
    if (open.incrementAndGet() > MOST) {
      open.decrementAndGet();
      throw ProblemException.of(429, "TOO_MANY_STREAMS", "Too many streams are open");
    }
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    if (!running) {
      open.decrementAndGet();
      return;
    }
    FigureStream stream =
        new FigureStream(
            request.startAsync(),
            Optional.ofNullable(request.getSession(false)),
            sending,
            gone -> leave(version, gone));
    watched.compute(version, (same, known) -> join(same, known, stream));
    if (!running) {
      stream.end();
    }
  }

  private WatchedVersion join(JourneyVersion version, WatchedVersion known, FigureStream stream) {
    WatchedVersion joined = known == null ? new WatchedVersion(desk.elements(version)) : known;
    joined.add(stream);
    sending.execute(() -> tellFirst(version, joined, stream));
    return joined;
  }

  private void tellFirst(JourneyVersion version, WatchedVersion known, FigureStream stream) {
    try {
      known.tellFirst(stream, () -> look(version, known));
    } catch (RuntimeException e) {
      LOG.debug("{} could not be looked at", version, e);
      stream.end();
    }
  }

  private void leave(JourneyVersion version, FigureStream stream) {
    open.decrementAndGet();
    watched.computeIfPresent(version, (same, known) -> known.remove(stream) ? null : known);
  }

  private String look(JourneyVersion version, WatchedVersion known) {
    return ApiJson.write(desk.watch(version, known.elements()));
  }

  private void lookAtAll() {
    boolean beats = ++round % BEATS == 0;
    watched.forEach(
        (version, known) -> {
          try {
            known.endWhatIsOver(LONGEST);
            known.tell(look(version, known), beats);
          } catch (RuntimeException e) {
            LOG.debug("{} could not be looked at; it is tried again", version, e);
          }
        });
  }

  @Override
  public synchronized void start() {
    looking = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "figure-look"));
    looking.scheduleWithFixedDelay(
        this::lookAtAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  @Override
  public synchronized void stop() {
    running = false;
    looking.shutdownNow();
    watched.values().forEach(WatchedVersion::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
