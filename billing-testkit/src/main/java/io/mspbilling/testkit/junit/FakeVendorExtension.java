package io.mspbilling.testkit.junit;

import io.mspbilling.testkit.http.FakeVendor;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts a fake before a test and stops it afterwards.
 *
 * <pre>{@code
 * @RegisterExtension
 * final FakeVendorExtension<FakeConnectWise> psa = FakeVendorExtension.of(() -> new FakeConnectWise(clock));
 * }</pre>
 *
 * <p>Registered on an instance field each test has a fresh fake; on a static field all tests of the
 * class share one. When a test fails, the seeds of random faults and the faults that struck go into
 * its report.
 *
 * @param <F> the fake
 */
public final class FakeVendorExtension<F extends FakeVendor>
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final Supplier<F> factory;
  private Optional<F> fake = Optional.empty();
  private boolean shared;

  private FakeVendorExtension(Supplier<F> factory) {
    this.factory = Objects.requireNonNull(factory, "factory");
  }

  /**
   * Returns an extension for fakes made by the given factory.
   *
   * @param factory makes a fake that is not started yet
   */
  public static <F extends FakeVendor> FakeVendorExtension<F> of(Supplier<F> factory) {
    return new FakeVendorExtension<>(factory);
  }

  /**
   * Returns the running fake.
   *
   * @throws IllegalStateException outside a test
   */
  public F fake() {
    return fake.orElseThrow(
        () -> new IllegalStateException("no test is running, so no fake is either"));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    shared = true;
    open();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!shared) {
      open();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      context.publishReportEntry("fault seeds", fake().faults().seeds().toString());
      context.publishReportEntry("faults that struck", fake().faults().struck().toString());
    }
    if (!shared) {
      shut();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    shut();
  }

  private void open() {
    F opened = factory.get();
    opened.start();
    fake = Optional.of(opened);
  }

  private void shut() {
    fake.ifPresent(FakeVendor::close);
    fake = Optional.empty();
  }
}
