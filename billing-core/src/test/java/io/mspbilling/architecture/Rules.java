package io.mspbilling.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import io.mspbilling.collection.instalment.InvalidPlanException;
import io.mspbilling.failure.BillingException;
import io.mspbilling.journal.JournalException;
import io.mspbilling.money.CurrencyMismatchException;
import io.mspbilling.rules.RuleFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;

/** What holds for every class of billing-core. */
final class Rules {

  private Rules() {}

  private static final Class<?>[] READING = {
    InputStream.class, IOException.class, UncheckedIOException.class
  };

  /**
   * No network, no files, no database, no JSON, no logging: only values, of which an address is
   * one, and arithmetic.
   */
  static final ArchRule NEEDS_ONLY_THE_JDK =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "io.mspbilling..",
                      "java.lang",
                      "java.lang.annotation",
                      "java.lang.invoke",
                      "java.lang.runtime",
                      "java.math",
                      "java.nio",
                      "java.nio.charset",
                      "java.security",
                      "java.text",
                      "java.time",
                      "java.time.temporal",
                      "java.time.zone",
                      "java.util",
                      "java.util.function",
                      "java.util.regex",
                      "java.util.stream",
                      "org.immutables.value..",
                      "org.jspecify.annotations")
                  .or(belongToAnyOf(Serializable.class, URI.class))
                  .or(belongToAnyOf(READING)));

  /** One class may read, and only what lies beside it in our own jar: dated tables. */
  static final ArchRule ONLY_OUR_OWN_TABLES_ARE_READ =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.mspbilling.rules.BundledText")
          .should()
          .dependOnClassesThat(belongToAnyOf(READING));

  /** Time, chance and surroundings are arguments, so that every decision can be replayed. */
  static final ArchRule ASKS_NO_CLOCK_NO_DICE_NO_SURROUNDINGS =
      noClasses()
          .should()
          .accessTargetWhere(describe("reads clock, chance or surroundings", Rules::isImpure))
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              Thread.class,
              java.util.Random.class,
              java.util.concurrent.ThreadLocalRandom.class,
              java.security.SecureRandom.class,
              java.util.Date.class,
              java.util.Timer.class);

  private static final Set<String> IMPURE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.InstantSource.system");

  private static boolean isImpure(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return IMPURE.contains(owner + "." + name)
        || (owner.startsWith("java.time.") && name.equals("now"));
  }

  /** Money is exact. */
  static final ArchRule HAS_NO_FLOATING_POINT = classes().should(Conditions.haveNoFloatingPoint());

  /** A Turkish machine must decide as an English one does. */
  static final ArchRule NAMES_THE_LOCALE_OF_A_CASE =
      noClasses()
          .should()
          .accessTargetWhere(
              describe(
                  "changes case in the machine's language",
                  access ->
                      access.getTargetOwner().isEquivalentTo(String.class)
                          && Set.of("toLowerCase", "toUpperCase")
                              .contains(access.getTarget().getName())
                          && access.getTarget().getFullName().endsWith("()")));

  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().matching("io.mspbilling.(**)").should().beFreeOfCycles();

  static final ArchRule GENERATED_CLASSES_STAY_HIDDEN =
      noClasses().that().haveSimpleNameStartingWith("Immutable").should().bePublic();

  /** An error is unchecked and tells whose turn it is; or it is a mistake in the calling code. */
  static final ArchRule ERRORS_BELONG_TO_A_FAMILY =
      classes()
          .that()
          .areAssignableTo(Throwable.class)
          .should()
          .beAssignableTo(
              assignableTo(BillingException.class)
                  .or(assignableTo(JournalException.class))
                  .or(assignableTo(CurrencyMismatchException.class))
                  .or(assignableTo(RuleFormatException.class))
                  .or(assignableTo(InvalidPlanException.class)))
          .andShould()
          .beAssignableTo(RuntimeException.class);

  static final ArchRule PRINTS_NOTHING =
      noClasses()
          .should()
          .accessTargetWhere(describe("prints", Rules::isPrinting))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(System.Logger.class);

  private static boolean isPrinting(JavaAccess<?> access) {
    String target = access.getTarget().getName();
    return target.equals("printStackTrace")
        || (access.getTargetOwner().isEquivalentTo(System.class)
            && Set.of("out", "err").contains(target));
  }

  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes().should(Conditions.resideInANullMarkedPackage());

  /** Nothing public may print a secret: its type hides it, or its value is redacted. */
  static final ArchRule SECRETS_ARE_NOT_PLAIN_TEXT =
      classes().should(Conditions.haveNoSecretInPlainText());

  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  /** What is public is exported, else nobody could use it. */
  static ArchRule publicTypesAreExported(Set<String> exported) {
    return classes()
        .that()
        .arePublic()
        .should()
        .resideInAnyPackage(exported.toArray(String[]::new));
  }
}
