package io.tact.tests.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.tact.tests.benchmarks.Figure.Bound;
import io.tact.tests.running.Chromium;
import io.tact.tests.running.Drafts;
import java.util.ArrayList;
import java.util.List;

/**
 * A diagram of 200 elements in the designer, beside one of three: how long until it is drawn, and
 * how many pictures a second the browser shows while a step is dragged and while the canvas is
 * moved.
 */
final class DesignerFigures {

  private static final int ELEMENTS = 200;
  private static final int FEW = 3;
  private static final int MOVES = 120;

  /** In pixels; the mouse ends 239 from where it began. */
  private static final int LEAST_WAY = 100;

  private static final Bound FLUENT = Bound.atLeast(0.5);

  private DesignerFigures() {}

  static List<Figure> figures(Size size) {
    try (BenchmarkDatabase database = BenchmarkDatabase.start();
        BenchmarkApplication tact = BenchmarkApplication.on(database);
        Browser browser = Chromium.browser()) {
      List<Figure> figures = new ArrayList<>();
      Seen few = seen(tact, browser, FEW);
      Seen many = seen(tact, browser, ELEMENTS);
      String name = "designer, elements: " + ELEMENTS + ", ";
      figures.add(new Figure(name + "to open", many.toOpen(), "s", few.toOpen(), Bound.atMost(4)));
      figures.add(
          new Figure(
              name + "a step is dragged", many.dragged(), "frames/s", few.dragged(), FLUENT));
      figures.add(
          new Figure(name + "the canvas is moved", many.moved(), "frames/s", few.moved(), FLUENT));
      return figures;
    }
  }

  /** What a marketer sees of one diagram. */
  private record Seen(double toOpen, double dragged, double moved) {}

  private static Seen seen(BenchmarkApplication tact, Browser browser, int elements) {
    String key = "elements-" + elements;
    Drafts.post(tact.as("marketer"), LongJourney.bpmn(key, elements));
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setBaseURL("http://127.0.0.1:" + tact.port()))) {
      Page page = context.newPage();
      page.navigate("/sign-in");
      page.locator("input[name=username]").fill("marketer");
      page.locator("input[name=password]").fill(BenchmarkApplication.PASSWORD);
      page.locator("button[type=submit]").click();
      page.locator("h1").waitFor();
      open(page, key, elements);
      double toOpen = open(page, key, elements);
      Locator step = page.locator(".djs-shape[data-element-id=step1]").first();
      Locator shadow = page.locator(".djs-drag-group .djs-dragger").first();
      double dragged = framesWhileDragged(page, step, shadow);
      double moved = framesWhileDragged(page, page.locator(".djs-container"), step);
      return new Seen(toOpen, dragged, moved);
    }
  }

  private static double open(Page page, String key, int elements) {
    long start = System.nanoTime();
    page.navigate("/journeys/" + key + "/versions/1/design");
    page.locator("[data-element-id=step" + (elements - 1) + "]").waitFor();
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * Frames a second while the mouse goes to and fro with the button held.
   *
   * @param moves what is elsewhere than step 1 was while the button is still held: without it
   *     nothing was dragged, and frames come fast where nothing is to do
   */
  private static double framesWhileDragged(Page page, Locator what, Locator moves) {
    BoundingBox box = what.boundingBox();
    BoundingBox origin = page.locator(".djs-shape[data-element-id=step1]").first().boundingBox();
    boolean canvas = box.width > 500;
    double x = box.x + (canvas ? box.width - 40 : box.width / 2);
    double y = box.y + (canvas ? box.height - 40 : box.height / 2);
    Mouse mouse = page.mouse();
    mouse.move(x, y);
    mouse.down();
    page.evaluate(
        """
        () => {
          window.frames = 0
          const count = () => { window.frames++; requestAnimationFrame(count) }
          requestAnimationFrame(count)
        }
        """);
    long start = System.nanoTime();
    int before = frames(page);
    for (int move = 0; move < MOVES; move++) {
      mouse.move(x - move % 60 * 4, y - move % 40);
    }
    double perSecond = (frames(page) - before) / ((System.nanoTime() - start) / 1e9);
    BoundingBox held = moves.boundingBox();
    if (Math.hypot(held.x - origin.x, held.y - origin.y) < LEAST_WAY) {
      throw new IllegalStateException("nothing moved with the mouse");
    }
    page.keyboard().press("Escape");
    mouse.up();
    return perSecond;
  }

  private static int frames(Page page) {
    return ((Number) page.evaluate("window.frames")).intValue();
  }
}
