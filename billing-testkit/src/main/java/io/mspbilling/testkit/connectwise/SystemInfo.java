package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.Endpoint;
import io.mspbilling.testkit.http.FakeAnswer;
import io.mspbilling.testkit.http.FakeJson;
import java.util.List;

/** What the vendor tells about the installation. */
final class SystemInfo {
  private SystemInfo() {}

  static Endpoint endpoint() {
    return new Endpoint("GET", "/system/info", call -> read());
  }

  /** Answers the discovery call, which needs no credentials; an unknown company gets a null. */
  static FakeAnswer company(List<String> segments, Settings settings) {
    if (!segments.get(2).equalsIgnoreCase(Access.COMPANY_ID)) {
      return FakeAnswer.json(200, FakeJson.none());
    }
    String codebase = settings.codebase();
    return FakeAnswer.json(
        200,
        FakeJson.object()
            .with("CompanyName", "Acme Managed Services")
            .with("Codebase", codebase)
            .with("VersionCode", codebase.replace("/", ""))
            .with("VersionNumber", codebase.replace("/", "").replace("v", "").replace('_', '.'))
            .with("CompanyID", Access.COMPANY_ID)
            .with("IsCloud", "True"));
  }

  private static FakeAnswer read() {
    return Answers.ok(
        FakeJson.object()
            .with("version", "v2026.4.12345")
            .with("isCloud", true)
            .with("serverTimeZone", "Eastern Standard Time")
            .with("licenseBits", FakeJson.array())
            .with("cloudRegion", "na")
            .with("maxWorkFlowRecordsAllowed", 10_000));
  }
}
