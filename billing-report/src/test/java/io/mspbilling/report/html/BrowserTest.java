package io.mspbilling.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.mspbilling.money.Money;
import io.mspbilling.report.Pages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens pages in a real Chromium, where one is installed. */
final class BrowserTest {
  private static final List<Path> BROWSERS =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();
  private static final List<Integer> WIDTHS = List.of(360, 800, 1280);

  /**
   * What a page tells the one around it: how wide it is with everything folded, then with
   * everything open, and how many headlines are broken into lines or cut.
   */
  private static final String MEASURE =
      """
      <script>
        addEventListener('load', () => {
          const measure = what => parent.postMessage(
            what + ' ' + innerWidth + ' ' + document.scrollingElement.scrollWidth, '*');
          measure('folded');
          document.querySelectorAll('details').forEach(one => { one.open = true; });
          measure('open');
          const lines = one => {
            const text = document.createRange();
            text.selectNodeContents(one);
            return new Set([...text.getClientRects()].map(line => line.top)).size;
          };
          const broken = [...document.querySelectorAll('.value')]
            .filter(one => lines(one) > 1 || one.scrollWidth > one.clientWidth);
          parent.postMessage('broken ' + innerWidth + ' ' + broken.length, '*');
        });
      </script>
      """;

  private static final String AROUND =
      """
      <!DOCTYPE html><body><ul id="told"></ul><script>
        addEventListener('message', event => {
          const line = document.createElement('li');
          line.textContent = event.data;
          document.getElementById('told').append(line);
        });
      </script>
      """;

  /** What the browser asks for by itself, whatever page it shows: the time, and its updates. */
  private static final List<String> BROWSERS_OWN =
      List.of("http://clients2.google.com/", "http://update.googleapis.com/");

  private static final Pattern TOLD = Pattern.compile("<li>(\\w+) (\\d+) (\\d+)</li>");

  private final Path directory;

  BrowserTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private static Path browser() {
    Optional<Path> installed = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(installed.isPresent(), "no Chromium is installed");
    return installed.get();
  }

  @Test
  void nothingOverflowsAtAnyWidth() throws Exception {
    measured(Pages.html(Pages.report(60, 14)));
  }

  @Test
  void longNamesAndLargeAmountsDoNotOverflowEither() throws Exception {
    measured(Pages.html(Pages.reportOf("Verylongnamewithoutaspace".repeat(8))));
    measured(Pages.html(Pages.report(60, 14)).replaceAll(">([0-9,]+\\.[0-9]{2})<", ">12,345,$1<"));
  }

  @ParameterizedTest
  @CsvSource({"KWD, 461168601842738790", "USD, 461168601842738790", "USD, 888888888888"})
  void noHeadlineBreaksWithinItsNumberHoweverLong(String currency, long minor) throws Exception {
    measured(Pages.html(Pages.withDebt(Money.ofMinor(minor, Currency.getInstance(currency)))));
  }

  private void measured(String page) throws Exception {
    Path copy = directory.resolve("copy.html");
    Files.writeString(
        copy, page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", MEASURE));
    StringBuilder around = new StringBuilder(AROUND);
    for (int width : WIDTHS) {
      around
          .append("<iframe style=\"border:0;height:900px;width:")
          .append(width)
          .append("px\" src=\"")
          .append(copy.toUri())
          .append("\"></iframe>");
    }
    Path outer = directory.resolve("around.html");
    Files.writeString(outer, around);

    String dom = run("--virtual-time-budget=10000", "--dump-dom", outer.toUri().toString());

    List<Integer> seen = new ArrayList<>();
    Matcher told = TOLD.matcher(dom);
    while (told.find()) {
      int width = Integer.parseInt(told.group(2));
      seen.add(width);
      assertThat(Integer.parseInt(told.group(3)))
          .as(told.group(1) + " at " + width)
          .isLessThanOrEqualTo(told.group(1).equals("broken") ? 0 : width);
    }
    assertThat(seen).containsExactlyInAnyOrder(360, 360, 360, 800, 800, 800, 1280, 1280, 1280);
  }

  /** All that the browser asks for goes through us; only the page itself may be asked for. */
  @Test
  void noRequestLeavesThePage() throws Exception {
    List<String> requests = Collections.synchronizedList(new ArrayList<>());
    byte[] page = Pages.html(Pages.report(60, 14)).getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String asked = exchange.getRequestURI().toString();
          if (BROWSERS_OWN.stream().noneMatch(asked::startsWith)) {
            requests.add(asked);
          }
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      String dom =
          run(
              "--proxy-server=127.0.0.1:" + server.getAddress().getPort(),
              "--proxy-bypass-list=<-loopback>",
              "--virtual-time-budget=3000",
              "--dump-dom",
              "http://report.test/page");

      assertThat(dom).contains("Harbor Street IT");
      assertThat(requests).isNotEmpty().allMatch(one -> one.endsWith("report.test/page"));
      assertThat(requests).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-features=NetworkTimeServiceQuerying,OptimizationHints",
                "--no-first-run",
                "--allow-file-access-from-files",
                "--user-data-dir=" + directory.resolve("profile")));
    command.addAll(List.of(arguments));
    Path out = directory.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the browser ends").isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Files.readString(out);
  }
}
