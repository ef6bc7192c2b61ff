package io.mspbilling.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class PolicyJsonPropertyTest {

  private static final PolicyJson JSON = PolicyJson.standard();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JSON.schema());

  @Property(tries = 1_000)
  void whatIsWrittenIsReadAsTheSameAndIsValid(@ForAll long seed) {
    BillingPolicies policies = new ManyPolicies(seed).next();

    String document = JSON.write(policies);

    assertThat(JSON.read(document)).isEqualTo(policies);
    assertThat(JSON.write(JSON.read(document))).isEqualTo(document);
    assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
    assertThat(JSON.changes(policies, JSON.read(document))).isEmpty();
  }

  @Property(tries = 300)
  void policiesDifferExactlyIfThereAreChanges(@ForAll long seed, @ForAll long other) {
    BillingPolicies policies = new ManyPolicies(seed).next();
    BillingPolicies others = new ManyPolicies(other).next();

    assertThat(JSON.changes(policies, others).isEmpty()).isEqualTo(policies.equals(others));
    assertThat(JSON.changes(others, policies)).hasSameSizeAs(JSON.changes(policies, others));
  }

  @Property(tries = 1_000)
  void aDocumentWithAnythingCutOutIsReadOrRefusedWithAPlace(
      @ForAll long seed, @ForAll int from, @ForAll int length) {
    String document = JSON.write(new ManyPolicies(seed).next());
    int start = Math.floorMod(from, document.length());
    int end = Math.min(document.length(), start + Math.floorMod(length, 40));
    String cut = document.substring(0, start) + document.substring(end);

    try {
      JSON.read(cut);
    } catch (InvalidPoliciesException e) {
      List<PolicyProblem> problems = e.problems();
      assertThat(problems).isNotEmpty();
      assertThat(problems).allSatisfy(problem -> assertThat(problem.path()).isNotBlank());
    }
  }
}
