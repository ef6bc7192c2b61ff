package io.mspbilling.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** The guide's own example is a document. */
final class PoliciesGuideTest {

  @Test
  void theExampleIsRead() throws IOException {
    String guide = Files.readString(Path.of("../docs/policies.md"));
    String example = guide.substring(guide.indexOf("```json") + 7, guide.lastIndexOf("```"));

    BillingPolicies policies = PolicyJson.standard().read(example);

    assertThat(policies.autopay().rules()).hasSize(2);
    assertThat(policies.retry().timeOfDay().from()).isEqualTo(LocalTime.of(9, 0));
    assertThat(policies.sender()).isEqualTo("Your MSP");
  }

  @Test
  void theExampleOfOtherRulesForSomeIsRead() throws IOException {
    String guide = Files.readString(Path.of("../docs/dunning.md"));
    String example = guide.substring(guide.indexOf("```json") + 7, guide.lastIndexOf("```"));

    BillingPolicies policies =
        PolicyJson.standard()
            .read("{\"cutOver\": \"2027-01-01\", \"zone\": \"UTC\"," + example + "}");

    assertThat(policies.dunning().overrides()).hasSize(3);
  }
}
