package io.mspbilling.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchitectureContractTest {
  private static final String CARELESS = "io.mspbilling.testkit.contract.careless";

  @Test
  void everyRuleFindsWhatBreaksIt() {
    JavaClasses code = new ClassFileImporter().importPackages(CARELESS);
    Map<String, ArchRule> rules = ArchitectureContract.rules(CARELESS);

    assertThat(rules).hasSize(5);
    assertThat(rules)
        .allSatisfy((name, rule) -> assertThat(rule.evaluate(code).hasViolation()).isTrue());
  }
}
