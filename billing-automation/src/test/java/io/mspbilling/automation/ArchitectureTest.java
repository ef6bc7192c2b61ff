package io.mspbilling.automation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.collection.retry.RetryPolicy;
import io.mspbilling.communication.Notifier;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.Journal;
import io.mspbilling.money.Money;
import io.mspbilling.reconciliation.Accounting;
import io.mspbilling.reconciliation.BankFeed;
import io.mspbilling.reconciliation.matching.Matcher;
import io.mspbilling.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Deciding is pure, acting is a thin shell around it: who may touch the outside world, and how. */
final class ArchitectureTest {

  private static final JavaClasses AUTOMATION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.mspbilling.automation");

  /** Who asks a vendor, the journal or the clock calls no rule and counts no money. */
  private static final ArchRule WHO_ACTS_DOES_NOT_DECIDE =
      noClasses()
          .that(
              describe(
                  "act",
                  type ->
                      type.getDirectDependenciesFromSelf().stream()
                          .anyMatch(used -> used.getTargetClass().isAssignableTo(acting()))))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Worklist.class, Money.class, RetryPolicy.class, DunningPolicy.class, Matcher.class);

  private static DescribedPredicate<JavaClass> acting() {
    return describe(
        "are for acting",
        type ->
            Stream.of(
                    Psa.class,
                    PaymentGateway.class,
                    Accounting.class,
                    Notifier.class,
                    BankFeed.class,
                    Journal.class,
                    InstantSource.class,
                    Clock.class,
                    Logger.class)
                .anyMatch(type::isEquivalentTo));
  }

  private static final ArchRule TIME_COMES_FROM_THE_CLOCK_THAT_WAS_GIVEN =
      noClasses()
          .should()
          .accessTargetWhere(describe("reads the machine's clock", ArchitectureTest::readsClock));

  private static final ArchRule MONEY_IS_EXACT =
      classes()
          .should(
              ArchCondition.from(
                  describe("have no float or double", type -> !hasFloatingPoint(type))));

  private static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .should(
              ArchCondition.from(
                  describe(
                      "reside in a package that is @NullMarked",
                      type ->
                          type.getPackage()
                              .isAnnotatedWith("org.jspecify.annotations.NullMarked"))));

  private static boolean hasFloatingPoint(JavaClass type) {
    Stream<JavaClass> ofFields = type.getFields().stream().map(JavaField::getRawType);
    Stream<JavaClass> ofCode =
        type.getCodeUnits().stream()
            .flatMap(
                unit ->
                    Stream.concat(
                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()));
    return Stream.concat(ofFields, ofCode)
        .map(used -> used.getBaseComponentType().getName())
        .anyMatch(Set.of("float", "double", "java.lang.Float", "java.lang.Double")::contains);
  }

  private static boolean readsClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean javaTime = owner.startsWith("java.time.") && !owner.equals("java.time.InstantSource");
    return (javaTime && (name.equals("now") || name.startsWith("system")))
        || (owner.equals("java.lang.System")
            && Set.of("currentTimeMillis", "nanoTime").contains(name));
  }

  @Test
  void whoActsDoesNotDecide() {
    WHO_ACTS_DOES_NOT_DECIDE.check(AUTOMATION);
  }

  @Test
  void timeComesFromTheClockThatWasGiven() {
    TIME_COMES_FROM_THE_CLOCK_THAT_WAS_GIVEN.check(AUTOMATION);
  }

  @Test
  void moneyIsNeverFloatingPoint() {
    MONEY_IS_EXACT.check(AUTOMATION);
  }

  @Test
  void everyPackageIsNullMarked() {
    PACKAGES_ARE_NULL_MARKED.check(AUTOMATION);
  }

  @Test
  void generatedClassesStayHidden() {
    noClasses()
        .that()
        .haveSimpleNameStartingWith("Immutable")
        .should()
        .bePublic()
        .check(AUTOMATION);
  }

  @Test
  void theRulesFindWhatBreaksThem() {
    assertThat(isBroken(WHO_ACTS_DOES_NOT_DECIDE, AsksThePsaAndCounts.class)).isTrue();
    assertThat(isBroken(WHO_ACTS_DOES_NOT_DECIDE, HoldsAClockAndDecides.class)).isTrue();
    assertThat(isBroken(TIME_COMES_FROM_THE_CLOCK_THAT_WAS_GIVEN, ReadsTheClock.class)).isTrue();
    assertThat(isBroken(MONEY_IS_EXACT, CountsInDoubles.class)).isTrue();
    assertThat(isBroken(PACKAGES_ARE_NULL_MARKED, String.class)).isTrue();
  }

  private static boolean isBroken(ArchRule rule, Class<?> type) {
    return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
  }

  private record AsksThePsaAndCounts(Psa psa, Money money) {}

  private record HoldsAClockAndDecides(InstantSource clock, Worklist worklist) {}

  private record CountsInDoubles(double amount) {}

  static final class ReadsTheClock {
    Instant now() {
      return Instant.now();
    }
  }
}
