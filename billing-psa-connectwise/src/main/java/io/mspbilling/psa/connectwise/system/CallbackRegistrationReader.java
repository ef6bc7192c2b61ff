package io.mspbilling.psa.connectwise.system;

import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.internal.RecordKind;
import io.mspbilling.psa.connectwise.internal.wire.CallbackJson;

/** Reads the wire form of {@link CallbackRegistration}. */
final class CallbackRegistrationReader {
  static final RecordKind<CallbackJson, CallbackRegistration> KIND =
      new RecordKind<>(
          "callback", "callbacks", CallbackJson.class, CallbackRegistrationReader::read);

  private CallbackRegistrationReader() {}

  static CallbackRegistration read(CallbackJson wire) {
    Fields fields = Fields.of("callback", wire.id());
    return CallbackRegistration.builder()
        .id(fields.requiredInteger(wire.id(), "id"))
        .description(fields.text(wire.description()))
        .url(fields.text(wire.url()).orElse(""))
        .objectId(fields.integer(wire.objectId(), "objectId"))
        .type(fields.text(wire.type()).orElse(""))
        .level(fields.text(wire.level()).orElse(""))
        .inactive(fields.bool(wire.inactiveFlag(), "inactiveFlag").orElse(false))
        .build();
  }
}
