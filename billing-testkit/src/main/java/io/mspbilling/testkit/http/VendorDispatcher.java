package io.mspbilling.testkit.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** Between the server and the fake: reads requests, runs hooks, strikes faults, sends answers. */
final class VendorDispatcher extends Dispatcher {
  private static final FakeAnswer CUT = cut();

  private final FakeVendor vendor;
  private final Map<String, FakeAnswer> lastPages = new ConcurrentHashMap<>();

  VendorDispatcher(FakeVendor vendor) {
    this.vendor = vendor;
  }

  /**
   * Asked when a connection comes in. Must not use up the fault: the server reports the connection
   * that it cuts to {@link #dispatch}, as a request without so much as a header.
   */
  @Override
  public MockResponse peek() {
    return vendor.faults().cutsBeforeReading()
        ? new MockResponse.Builder().onRequestStart(Delivery.close()).build()
        : super.peek();
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) {
    FakeRequest request = Requests.read(recorded);
    Optional<Fault> fault = vendor.faults().strike(request);
    if (recorded.getHeaders().size() == 0 || fault.filter(Fault::beforeReading).isPresent()) {
      return send(CUT);
    }
    vendor.arrivals().add(vendor.template(request), request);
    try {
      return send(answer(request, fault));
    } catch (CrashedByHook crash) {
      return send(CUT);
    }
  }

  private FakeAnswer answer(FakeRequest request, Optional<Fault> fault) {
    boolean commits = fault.map(Fault::commits).orElse(true);
    runHook(() -> vendor.runBefore(request));
    FakeAnswer good = commits ? handle(request) : FakeAnswer.empty(200);
    String page = vendor.template(request);
    FakeAnswer previous = lastPages.getOrDefault(page, good);
    if (commits) {
      lastPages.put(page, good);
    }
    runHook(() -> vendor.runAfter(request));
    return fault.map(f -> f.spoil(good, new SpoilScene(request, previous, vendor))).orElse(good);
  }

  private FakeAnswer handle(FakeRequest request) {
    try {
      return vendor.locked(() -> vendor.handle(request));
    } catch (NotInThisFake lacking) {
      return lacking.answer();
    } catch (RuntimeException defect) {
      return FakeAnswer.text(500, "text/plain", "the fake itself failed: " + defect);
    }
  }

  private static void runHook(Runnable hook) {
    try {
      hook.run();
    } catch (RuntimeException | Error crash) {
      throw new CrashedByHook(crash);
    }
  }

  private static MockResponse send(FakeAnswer answer) {
    return answer.delivery().carry(answer);
  }

  private static FakeAnswer cut() {
    FakeAnswer answer = FakeAnswer.empty(200);
    return answer.delivered(answer.delivery().broken(Delivery.Break.CUT_BEFORE_ANSWER));
  }

  private static final class CrashedByHook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CrashedByHook(@Nullable Throwable cause) {
      super(cause);
    }
  }
}
