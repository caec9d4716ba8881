package io.tact.api.watch;

import io.tact.api.body.ApiJson;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import io.tact.workflows.journey.JourneyVersions.JourneyVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
  private static final int MOST = 256;

  /** More tabs than anybody looks at. */
  private static final int MOST_OF_ONE_USER = 20;

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int BEATS = 15;

  /** Whoever watches longer opens the stream again, and has to be signed in then. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final WatchDesk desk;
  private final Map<JourneyVersion, WatchedVersion> watched = new ConcurrentHashMap<>();
  private final StreamPlaces places = new StreamPlaces(MOST, MOST_OF_ONE_USER);
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
   * @throws ProblemException 429 where too many are open, in all or by this user
   */
  void open(JourneyVersion version, HttpServletRequest request, HttpServletResponse response) {
    List<String> elements = desk.elements(version);
    String user = Caller.current().name();
    if (!places.take(user)) {
      throw ProblemException.of(429, "TOO_MANY_STREAMS", "Too many streams are open");
    }
    announce(response);
    if (!running) {
      places.leave(user);
      return;
    }
    FigureStream stream = begin(version, request, response, user);
    WatchedVersion joined =
        watched.compute(
            version,
            (same, known) -> (known == null ? new WatchedVersion(elements) : known).with(stream));
    sending.execute(() -> tellFirst(version, joined, stream));
    if (!running) {
      stream.end();
    }
  }

  /**
   * Gives the place back where the request, such as one that ended meanwhile, becomes no stream.
   * The head is sent first: filters add to it until then, which whoever sends news must not meet.
   */
  private FigureStream begin(
      JourneyVersion version,
      HttpServletRequest request,
      HttpServletResponse response,
      String user) {
    try {
      response.flushBuffer();
      return new FigureStream(
          request.startAsync(),
          Optional.ofNullable(request.getSession(false)),
          sending,
          gone -> leave(version, user, gone));
    } catch (IOException e) {
      places.leave(user);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      places.leave(user);
      throw e;
    }
  }

  /** The head of a stream, without a stream. */
  static void announce(HttpServletResponse response) {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
  }

  private void tellFirst(JourneyVersion version, WatchedVersion known, FigureStream stream) {
    try {
      known.tellFirst(stream, () -> look(version, known));
    } catch (RuntimeException e) {
      LOG.warn("{} could not be looked at at once; it is told when that works", version, e);
    }
  }

  private void leave(JourneyVersion version, String user, FigureStream stream) {
    places.leave(user);
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
