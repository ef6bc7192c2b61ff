package io.mspbilling.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library works in the threads that call it: it starts none, and borrows none of the JVM's. */
class ThreadsTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.mspbilling");

  /** Only the testkit's contracts may: they let a journal's callers race each other. */
  private static final ArchRule NO_THREAD_BUT_THE_CALLERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.mspbilling.testkit.contract..")
          .should()
          .accessTargetWhere(describe("leaves the caller's thread", ThreadsTest::isForking));

  private static boolean isForking(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    boolean isMade = name.equals("<init>");
    return (isMade && isAnyOf(owner, Thread.class, Timer.class, ExecutorService.class))
        || isAnyOf(owner, Executors.class, ForkJoinPool.class, ThreadFactory.class)
        || name.startsWith("ofVirtual")
        || name.endsWith("Async")
        || (name.startsWith("parallel")
            && isAnyOf(owner, BaseStream.class, Collection.class, Arrays.class))
        || (name.equals("enqueue") && owner.getPackageName().startsWith("okhttp3"));
  }

  private static boolean isAnyOf(JavaClass type, Class<?>... any) {
    return Arrays.stream(any).anyMatch(type::isAssignableTo);
  }

  @Test
  void noModuleLeavesTheCallersThread() {
    NO_THREAD_BUT_THE_CALLERS.check(ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounting",
        "automation",
        "examples",
        "http",
        "journal",
        "json",
        "psa.connectwise",
        "psa.halo",
        "psa.autotask",
        "psa.superops",
        "psa.syncro",
        "reconciliation.matching",
        "store.file",
        "store.jdbc",
        "testkit"
      })
  void everyModuleIsLookedAt(String itsPackage) {
    assertThat(ALL.containPackage("io.mspbilling." + itsPackage)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ForksAStream.class,
        ForksACollection.class,
        ForksASort.class,
        StartsAThread.class,
        MakesAPool.class,
        BorrowsTheCommonPool.class,
        PutsOff.class
      })
  void theRuleFindsWhatBreaksIt(Class<?> breaking) {
    assertThat(
            NO_THREAD_BUT_THE_CALLERS
                .evaluate(new ClassFileImporter().importClasses(breaking))
                .hasViolation())
        .isTrue();
  }

  static final class ForksAStream {
    int sum() {
      return IntStream.range(0, 9).parallel().sum();
    }
  }

  static final class ForksACollection {
    long count(List<String> all) {
      return all.parallelStream().count();
    }
  }

  static final class ForksASort {
    void sort(int[] all) {
      Arrays.parallelSort(all);
    }
  }

  static final class StartsAThread {
    Thread thread(Runnable task) {
      return new Thread(task);
    }
  }

  static final class MakesAPool {
    Executor pool() {
      return Executors.newCachedThreadPool();
    }
  }

  static final class BorrowsTheCommonPool {
    Executor pool() {
      return ForkJoinPool.commonPool();
    }
  }

  static final class PutsOff {
    CompletableFuture<Void> later(Runnable task) {
      return CompletableFuture.runAsync(task);
    }
  }
}
