package io.mspbilling.psa.halo.billing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a list is asked for beyond its pages and their order, in the vendor's own parameters. A
 * parameter that an instance does not know is ignored without a word: look at the rows for whether
 * it took effect. Immutable.
 *
 * <pre>{@code
 * client.invoices().list(HaloQuery.all().with("client_id", 44).with("includecredits", false));
 * }</pre>
 */
public final class HaloQuery {
  private static final HaloQuery ALL = new HaloQuery(new TreeMap<>());

  private final SortedMap<String, String> parameters;

  private HaloQuery(SortedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /** What the vendor lists if nothing is asked for. */
  public static HaloQuery all() {
    return ALL;
  }

  /** The same, with a parameter. */
  public HaloQuery with(String parameter, String value) {
    SortedMap<String, String> more = new TreeMap<>(parameters);
    more.put(parameter, value);
    return new HaloQuery(more);
  }

  /** The same, with a parameter that is a number or id. */
  public HaloQuery with(String parameter, long value) {
    return with(parameter, Long.toString(value));
  }

  /** The same, with a parameter that is on or off. */
  public HaloQuery with(String parameter, boolean value) {
    return with(parameter, Boolean.toString(value));
  }

  Map<String, String> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public String toString() {
    return "HaloQuery" + parameters.keySet();
  }
}
