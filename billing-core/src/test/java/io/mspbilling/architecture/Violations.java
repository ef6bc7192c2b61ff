package io.mspbilling.architecture;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.immutables.value.Value;

/** Classes that break the rules, one each: they prove that the rules can fail. */
final class Violations {

  private Violations() {}

  record UsesFiles(Path path) {}

  record ReadsAStream(InputStream in) {}

  static final class ReadsTheClock {
    Instant now() {
      return Instant.now();
    }
  }

  static final class ReadsTheClockByReference {
    Supplier<Instant> clock() {
      return Instant::now;
    }
  }

  static final class ReadsTheDate {
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    LocalDate today() {
      return LocalDate.now();
    }
  }

  static final class ReadsNanoTime {
    long now() {
      return System.nanoTime();
    }
  }

  static final class RollsDice {
    String id() {
      return java.util.UUID.randomUUID().toString();
    }
  }

  static final class StartsAThread {
    void start(Runnable task) {
      new Thread(task).start();
    }
  }

  static final class AsksTheMachineForItsZone {
    java.time.ZoneId zone() {
      return java.time.ZoneId.systemDefault();
    }
  }

  record CountsInDoubles(double amount) {}

  abstract static class CountsInBoxedFloats {
    abstract Float[] amounts();
  }

  static final class ShoutsInTheMachinesLanguage {
    @SuppressWarnings("StringCaseLocaleUsage")
    String shout(String text) {
      return text.toUpperCase();
    }
  }

  /** Public, as no generated class may be. */
  public static final class ImmutableThing {}

  static final class CheckedException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  static final class LonelyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static final class Prints {
    @SuppressWarnings("SystemOut")
    void print() {
      System.out.println("paid");
    }
  }

  static final class Logs {
    System.Logger logger() {
      return System.getLogger("paid");
    }
  }

  record ShowsItsToken(String accessToken) {}

  /** As an Immutables value would declare it. */
  abstract static class ShowsItsPassword {
    abstract char[] password();
  }

  /** The same, as it should be. */
  abstract static class HidesItsPassword {
    @Value.Redacted
    abstract char[] password();
  }

  static final class PaymentManager {}
}
