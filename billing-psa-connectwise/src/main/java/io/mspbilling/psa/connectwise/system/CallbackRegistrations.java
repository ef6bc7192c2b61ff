package io.mspbilling.psa.connectwise.system;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import java.util.List;
import java.util.function.Supplier;

/**
 * The registered callbacks: {@code /system/callbacks}. ConnectWise tries a delivery three times
 * within seconds and switches a callback off after three days of failures, so callbacks only hasten
 * what polling finds anyway; look at {@link #inactive} now and then. Every method reaches the
 * network and throws a {@link io.mspbilling.failure.BillingException}. Safe for use by several
 * threads.
 */
public final class CallbackRegistrations {
  private static final RecordKind<CallbackRegistration> KIND =
      RecordKind.of("callback", "callbacks", CallbackRegistration::read);
  private static final String PATH = "system/callbacks";

  private final Api api;
  private final Endpoint<CallbackRegistration> callbacks;

  CallbackRegistrations(Api api) {
    this.api = api;
    this.callbacks = new Endpoint<>(api, KIND, PATH);
  }

  /** Lists all of them, those of other programs included. */
  public Listing<CallbackRegistration> list() {
    return callbacks.list(Condition.everything());
  }

  /** Those that are switched off: their events are lost until {@link #activate}. */
  public List<CallbackRegistration> inactive() {
    return list().stream().filter(CallbackRegistration::inactive).toList();
  }

  /**
   * Registers a callback. Sent once; after an unknown outcome look through {@link #list}.
   *
   * @return the callback as ConnectWise holds it
   */
  public CallbackRegistration create(NewCallback callback) {
    return send(() -> api.post("create callback", wire(callback)).path(PATH));
  }

  /** Replaces a callback by another; it is active afterwards. */
  public CallbackRegistration update(long id, NewCallback callback) {
    return send(() -> at(api.put("update callback", wire(callback)), id));
  }

  /** Switches a callback on again. */
  public CallbackRegistration activate(long id) {
    Draft change = new Draft().put("op", "replace").put("path", "inactiveFlag").put("value", false);
    return send(() -> at(api.patch("activate callback", change), id));
  }

  /**
   * Removes a callback.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   */
  public void delete(long id) {
    api.send(() -> at(api.delete("delete callback"), id));
  }

  private CallbackRegistration send(Supplier<HttpCallBuilder> call) {
    return api.send(call, answer -> KIND.read(api.tree().read(answer)));
  }

  private static HttpCallBuilder at(HttpCallBuilder call, long id) {
    return call.path(PATH).id(Long.toString(id));
  }

  private static Draft wire(NewCallback callback) {
    return new Draft()
        .put("description", callback.description())
        .put("url", callback.url().toString())
        .put("objectId", callback.objectId())
        .put("type", callback.type())
        .put("level", callback.level())
        .put("inactiveFlag", false);
  }
}
