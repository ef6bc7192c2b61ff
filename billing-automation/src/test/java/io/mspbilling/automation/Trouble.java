package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;

import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.journal.EffectHistory;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Observations;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.FakeGateway;
import io.mspbilling.testkit.gateway.FakeGatewayBuilder;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.gateway.PayerScript;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Worlds in which something went wrong, and a way to step into the calls of a port. */
final class Trouble {

  static final UnaryOperator<FakeGatewayBuilder> USUAL = UnaryOperator.identity();

  private Trouble() {}

  /** A charge of 100.00 that got lost on its way to the gateway, and nobody knows. */
  static World inDoubt(UnaryOperator<FakeGatewayBuilder> how) {
    World world = world(how);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.gateway.faults().next(GatewayOperation.CHARGE, CallFault.unknownBeforeCommit());
    world.billing().run();
    return world;
  }

  static World charged() {
    World world = world(USUAL);
    world.invoice(world.onCard("Acme", PayerScript.approves()), "1001", "100.00", 0);
    world.billing().run();
    return world;
  }

  static Reversal reversal(World world, Money amount) {
    return Reversal.builder()
        .sourceId("dp_1")
        .kind(ReversalKind.CHARGEBACK)
        .payment(world.gateway.charges().get(0).payment())
        .amount(amount)
        .on(world.today())
        .build();
  }

  static void see(World world, String id, Reversal reversal) {
    GatewayEvent event = new GatewayEvent.Reversed(id, reversal, usd("0.00"));
    world.journal.append(
        Observations.seen(GatewayNews.STREAM, id, GatewayEvents.facts(event)),
        world.clock.instant());
  }

  static InvoiceId id(World world, String number) {
    return new InvoiceId(world.psa.system(), "inv-" + number);
  }

  static Money captured(World world, String number) {
    return world.gateway.capturedFor(id(world, number));
  }

  static ChargeResult result(World world, String id) {
    return ChargeResult.of(new PaymentId(world.gateway.system(), id));
  }

  static EffectHistory history(World world) {
    return EffectHistory.of(BillingAutomation.effectTypes(), world.journal.entriesAfter(0));
  }

  static EffectKey key(World world, EffectType<?, ?> type) {
    return history(world).of(type).get(0).key();
  }

  static World world(UnaryOperator<FakeGatewayBuilder> how) {
    return new World(clock -> how.apply(FakeGateway.builder(clock).zone(World.ZONE)).build());
  }

  /** The real call behind one that a test steps into. */
  interface Call {
    Object proceed();
  }

  interface Step {
    Object into(Call call);
  }

  static <T> T on(Class<T> port, T real, String method, Step step) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, called, arguments) -> {
              Call call =
                  () -> {
                    try {
                      return called.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                      throw sneaky(Objects.requireNonNull(e.getCause()));
                    } catch (IllegalAccessException e) {
                      throw new IllegalStateException(e);
                    }
                  };
              return called.getName().equals(method) ? step.into(call) : call.proceed();
            }));
  }

  static RuntimeException sneaky(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }
}
