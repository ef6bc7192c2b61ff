package io.mspbilling.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** Conditions that ArchUnit does not bring. */
final class Conditions {

  private static final Set<String> FLOATING =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");
  private static final Set<String> PLAIN =
      Set.of("java.lang.String", "java.lang.CharSequence", "char", "byte");
  private static final Pattern SECRET =
      Pattern.compile(
          "token|secret|password|authorization|privatekey|apikey|credential",
          Pattern.CASE_INSENSITIVE);

  private Conditions() {}

  static ArchCondition<JavaClass> haveNoFloatingPoint() {
    return violatedIf(
        "have no float or double",
        (type, report) -> {
          for (JavaField field : type.getFields()) {
            if (isFloating(field.getRawType())) {
              report.accept(field.getDescription());
            }
          }
          for (JavaCodeUnit unit : type.getCodeUnits()) {
            if (isFloating(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(Conditions::isFloating)) {
              report.accept(unit.getDescription());
            }
          }
        });
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return violatedIf(
        "reside in a package that is @NullMarked",
        (type, report) -> {
          if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
            report.accept(type.getDescription() + " is in a package that is not");
          }
        });
  }

  static ArchCondition<JavaClass> haveNoSecretInPlainText() {
    return violatedIf(
        "have no secret in plain text",
        (type, report) -> {
          for (JavaField field : type.getFields()) {
            if (!field.getModifiers().contains(JavaModifier.STATIC)
                && isPlainSecret(field, field.getRawType())) {
              report.accept(field.getDescription());
            }
          }
          for (JavaMethod method : type.getMethods()) {
            if (method.getModifiers().contains(JavaModifier.ABSTRACT)
                && method.getRawParameterTypes().equals(List.of())
                && isPlainSecret(method, method.getRawReturnType())) {
              report.accept(method.getDescription());
            }
          }
        });
  }

  private static boolean isPlainSecret(JavaMember member, JavaClass type) {
    return SECRET.matcher(member.getName()).find()
        && PLAIN.contains(type.getBaseComponentType().getName())
        && !member.isAnnotatedWith(Value.Redacted.class);
  }

  private static ArchCondition<JavaClass> violatedIf(
      String description, BiConsumer<JavaClass, Consumer<String>> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(type, violation -> events.add(SimpleConditionEvent.violated(type, violation)));
      }
    };
  }
}
