package io.mspbilling.messages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom messages come from, as customers see it.
 *
 * @param name the MSP's name
 * @param colour of the line above the message and of its button
 * @param logo in the place of the name at the top, if there is one
 * @param address the postal address, line by line; may be empty
 * @param phone where questions are answered, if by phone
 * @param takesReplies whether somebody reads what is answered to the address that messages come
 *     from, or that replies to them go to: customers are asked to reply only then
 */
public record Brand(
    String name,
    Colour colour,
    Optional<Logo> logo,
    List<String> address,
    Optional<String> phone,
    boolean takesReplies) {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Brand {
    Objects.requireNonNull(colour, "colour");
    Objects.requireNonNull(logo, "logo");
    Objects.requireNonNull(phone, "phone");
    address = List.copyOf(address);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /** A brand that is its name and its colour. */
  public static Brand of(String name, Colour colour) {
    return new Brand(name, colour, Optional.empty(), List.of(), Optional.empty(), false);
  }

  /** The same with a logo. */
  public Brand withLogo(Logo logo) {
    return new Brand(name, colour, Optional.of(logo), address, phone, takesReplies);
  }

  /** The same with a postal address, line by line. */
  public Brand withAddress(String... address) {
    return new Brand(name, colour, logo, List.of(address), phone, takesReplies);
  }

  /** The same with a phone number. */
  public Brand withPhone(String phone) {
    return new Brand(name, colour, logo, address, Optional.of(phone), takesReplies);
  }

  /** The same, where somebody reads the replies to messages. */
  public Brand withReplies() {
    return new Brand(name, colour, logo, address, phone, true);
  }
}
