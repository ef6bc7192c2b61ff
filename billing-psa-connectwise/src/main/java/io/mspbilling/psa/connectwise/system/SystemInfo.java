package io.mspbilling.psa.connectwise.system;

import io.mspbilling.json.Node;
import java.util.Objects;

/**
 * What a ConnectWise tells about itself. Texts are empty where it tells nothing.
 *
 * @param version as in {@code v2026.4}
 * @param cloud whether ConnectWise hosts it
 * @param cloudRegion as in {@code NA}
 * @param serverTimeZone the vendor's name of the server's time zone
 */
public record SystemInfo(String version, boolean cloud, String cloudRegion, String serverTimeZone) {

  public SystemInfo {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(cloudRegion, "cloudRegion");
    Objects.requireNonNull(serverTimeZone, "serverTimeZone");
  }

  /**
   * Reads what the API sends.
   *
   * @throws io.mspbilling.json.JsonProblem naming the field that is not what it has to be
   */
  public static SystemInfo read(Node info) {
    return new SystemInfo(
        info.text("version").orElse(""),
        info.flag("isCloud").orElse(false),
        info.text("cloudRegion").orElse(""),
        info.text("serverTimeZone").orElse(""));
  }
}
