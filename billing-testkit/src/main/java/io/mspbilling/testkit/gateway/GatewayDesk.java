package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.ChargeOutcome;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.failure.UnknownOutcomeException;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Probe;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.Rail;
import io.mspbilling.testkit.UsBankingDays;
import io.mspbilling.testkit.calls.CallFault;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes requests: keys first, then rules, then the charge's course. Holds no lock of its own. */
final class GatewayDesk {
  private final GatewayTerms terms;
  private final GatewayRules rules;
  private final ChargeCourse course;
  private final SavedMethods methods;
  private final ChargeBook charges;
  private final RefundBook refunds;
  private final KeyMemory memory;
  private final Set<EffectKey> answeredWrongly = new HashSet<>();
  private final Set<EffectKey> refusing = new HashSet<>();

  GatewayDesk(GatewayTerms terms) {
    Money nothing = Money.zero(terms.currency());
    this.terms = terms;
    this.rules = new GatewayRules(terms);
    this.course = new ChargeCourse(terms);
    this.methods = new SavedMethods(terms.system());
    this.charges = new ChargeBook(nothing);
    this.refunds = new RefundBook(nothing);
    this.memory = new KeyMemory(terms.keyRetention().orElse(Duration.ZERO));
  }

  ChargeCourse course() {
    return course;
  }

  ChargeBook charges() {
    return charges;
  }

  RefundBook refunds() {
    return refunds;
  }

  ChargeOutcome charge(ChargeRequest request, Optional<CallFault> fault) {
    course.catchUp();
    Object answer =
        once(
                GatewayOperation.CHARGE,
                request.key(),
                request.facts().toString(),
                () -> execute(request))
            .orElseThrow(this::noAnswer);
    note(request.key(), fault);
    if (refusing.remove(request.key())) {
      throw rules
          .refusals()
          .invalid(GatewayOperation.CHARGE, "charge_not_possible", "correct the charge");
    }
    return (ChargeOutcome) answer;
  }

  Probe<ChargeOutcome> findCharge(ChargeRequest request) {
    course.catchUp();
    List<FakeCharge> found =
        charges.under(request.key()).stream().filter(charge -> isVisible(charge.at())).toList();
    if (found.size() == 1 && !found.get(0).request().amount().equals(request.amount())) {
      return Probe.unclear("a charge of another amount stands under this key");
    }
    return probe(request.key(), found, FakeCharge::probe);
  }

  PaymentId refund(RefundRequest request, Optional<CallFault> fault) {
    course.catchUp();
    Object answer =
        once(
                GatewayOperation.REFUND,
                request.key(),
                request.facts().toString(),
                () -> Optional.of(execute(request)))
            .orElseThrow(this::noAnswer);
    note(request.key(), fault);
    return (PaymentId) answer;
  }

  Probe<PaymentId> findRefund(RefundRequest request) {
    course.catchUp();
    List<RefundBook.Refund> found =
        refunds.under(request.key()).stream().filter(refund -> isVisible(refund.at())).toList();
    if (found.size() == 1 && !found.get(0).amount().equals(request.amount())) {
      return Probe.unclear("a refund of another amount stands under this key");
    }
    return probe(request.key(), found, refund -> Probe.found(refund.id()));
  }

  Pull<GatewayEvent> eventsAfter(Optional<String> position) {
    course.catchUp();
    if (!course.feed().knows(position)) {
      throw rules
          .refusals()
          .invalid(GatewayOperation.EVENTS, "position_unknown", "read from the beginning");
    }
    return course.feed().after(position);
  }

  SavedMethod save(Rail rail, String label, PayerScript script) {
    return methods.save(rail, label, script);
  }

  void changeScript(PaymentMethodId method, PayerScript script) {
    methods.changeScript(method, script);
  }

  void removeMethod(PaymentMethodId method) {
    methods.remove(method);
  }

  PaymentId refundByHand(PaymentId payment, Money amount) {
    course.catchUp();
    return course.refund(rules.requireRefundable(charges.find(payment), amount), amount);
  }

  String dispute(PaymentId payment, String code) {
    course.catchUp();
    FakeCharge charge =
        charges
            .find(payment)
            .filter(found -> found.left().isPositive())
            .orElseThrow(() -> new IllegalArgumentException("nothing to be disputed: " + payment));
    return course.dispute(charge, code);
  }

  GatewayBalance balance() {
    return new GatewayBalance(
        charges.collected(),
        charges.reversed(),
        course.fees(),
        course.payouts().paidOut(),
        course.payouts().heldNet());
  }

  /** Runs a request, or replays the answer to the same request under the same key. */
  private Optional<Object> once(
      GatewayOperation operation, EffectKey key, String facts, Supplier<Optional<Object>> run) {
    Instant now = terms.clock().instant();
    String request = operation + " " + facts;
    Optional<KeyMemory.Remembered> earlier = memory.recall(key, now);
    if (earlier.isPresent()) {
      if (!earlier.get().request().equals(request)) {
        throw rules.refusals().keyReused(operation);
      }
      return earlier.get().answer();
    }
    Optional<Object> answer = run.get();
    memory.keep(key, request, now, answer);
    return answer;
  }

  private Optional<Object> execute(ChargeRequest request) {
    rules.requireChargeable(request, methods);
    Fate fate = methods.nextFate(request.method().id());
    FakeCharge charge =
        new FakeCharge(
            new PaymentId(terms.system(), course.nextId("ch")),
            request,
            terms.clock().instant(),
            course.today(),
            UsBankingDays.plus(course.today(), fate.expectedBankingDays()),
            fate.answer() == Fate.Answer.NONE ? ChargeStatus.UNANSWERED : ChargeStatus.PENDING);
    charges.add(charge);
    course.begin(charge, fate);
    if (fate.answer() == Fate.Answer.REFUSED) {
      refusing.add(request.key());
    }
    return charge.outcome().map(outcome -> outcome);
  }

  private PaymentId execute(RefundRequest request) {
    FakeCharge charge = rules.requireRefundable(charges.find(request.payment()), request.amount());
    PaymentId id = course.refund(charge, request.amount());
    refunds.add(
        new RefundBook.Refund(request.key(), id, request.amount(), terms.clock().instant()));
    return id;
  }

  private <F, T> Probe<T> probe(EffectKey key, List<F> found, Function<F, Probe<T>> answer) {
    if (!terms.findsByKey()) {
      return Probe.unclear("this gateway cannot be searched by key");
    }
    if (answeredWrongly.contains(key)) {
      return Probe.unclear("the gateway names another amount than was asked for");
    }
    if (found.size() > 1) {
      return Probe.unclear(found.size() + " records stand under this key");
    }
    return found.isEmpty() ? Probe.absent() : answer.apply(found.get(0));
  }

  private boolean isVisible(Instant at) {
    return !terms.clock().instant().isBefore(at.plus(terms.lookUpLag()));
  }

  private void note(EffectKey key, Optional<CallFault> fault) {
    if (fault.isPresent() && fault.get().answersWrongAmount()) {
      answeredWrongly.add(key);
    }
  }

  private UnknownOutcomeException noAnswer() {
    return new UnknownOutcomeException(
        terms.system().value(), GatewayOperation.CHARGE.label(), "time-out", null);
  }
}
