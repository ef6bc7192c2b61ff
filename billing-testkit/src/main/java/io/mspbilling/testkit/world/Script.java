package io.mspbilling.testkit.world;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that happens in a world, day by day. Made from a seed, or read from the lines of a story.
 * Immutable.
 *
 * @param days how many days are played; a few quiet ones follow, on which things come to rest
 * @param happenings in the order in which they happen
 */
public record Script(int days, List<Happening> happenings) {

  /**
   * @throws IllegalArgumentException if there is no day
   */
  public Script {
    if (days < 1) {
      throw new IllegalArgumentException("days must be at least 1: " + days);
    }
    happenings = happenings.stream().sorted(Comparator.comparingInt(Happening::day)).toList();
  }

  /**
   * Writes a script: the same for the same arguments, on any machine.
   *
   * @param seed chooses one script of many
   * @param clients how many clients there are, at least 1
   * @param days how many days are played, at least 1
   */
  public static Script of(long seed, int clients, int days) {
    return of(seed, clients, days, Mix.USUAL);
  }

  /** Writes a script with a mix of one's own. */
  public static Script of(long seed, int clients, int days, Mix mix) {
    return new ScriptWriter(seed, clients, days, mix).write();
  }

  /**
   * Reads a story, one happening a line. Blank lines and what follows a {@code #} do not count. It
   * is played to the last day that it names.
   *
   * @throws IllegalArgumentException if a line cannot be read
   */
  public static Script parse(String story) {
    List<Happening> happenings =
        story
            .lines()
            .map(line -> line.replaceFirst("(^|\\s)#.*", ""))
            .filter(line -> !line.isBlank())
            .map(Happening::parse)
            .toList();
    int last = happenings.stream().mapToInt(Happening::day).max().orElse(0);
    return new Script(last + 1, happenings);
  }

  /** The story, one happening a line. */
  @Override
  public String toString() {
    return happenings.stream().map(Happening::toString).collect(Collectors.joining("\n"));
  }
}
