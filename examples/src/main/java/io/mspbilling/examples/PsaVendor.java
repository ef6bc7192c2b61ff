package io.mspbilling.examples;

import io.mspbilling.issuance.Psa;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The PSAs that the quickstart runs on: a new one is a line here and an {@link OfficePsa}. */
enum PsaVendor {
  CONNECTWISE("ConnectWise") {
    @Override
    List<String> needed() {
      return List.of("COMPANY", "PUBLIC_KEY", "PRIVATE_KEY", "CLIENT_ID");
    }

    @Override
    Psa connect(Login login, InstantSource clock) {
      return OnConnectWise.reader(login, clock);
    }

    @Override
    Psa worker(Map<String, String> login, InstantSource clock) {
      return OnConnectWise.worker(new Login(this, login), clock);
    }

    @Override
    OfficePsa open(InstantSource clock) {
      return new OnConnectWise(clock);
    }
  },

  HALO("HaloPSA") {
    @Override
    List<String> needed() {
      return List.of("CLIENT_ID", "CLIENT_SECRET");
    }

    @Override
    Psa connect(Login login, InstantSource clock) {
      return OnHalo.reader(login, clock);
    }

    @Override
    Psa worker(Map<String, String> login, InstantSource clock) {
      return OnHalo.worker(new Login(this, login), clock);
    }

    @Override
    OfficePsa open(InstantSource clock) {
      return new OnHalo(clock);
    }
  },

  AUTOTASK("Autotask") {
    @Override
    List<String> needed() {
      return List.of("USER_NAME", "SECRET", "INTEGRATION_CODE");
    }

    @Override
    Psa connect(Login login, InstantSource clock) {
      return OnAutotask.reader(login, clock);
    }

    @Override
    Psa worker(Map<String, String> login, InstantSource clock) {
      return OnAutotask.worker(new Login(this, login), clock);
    }

    @Override
    OfficePsa open(InstantSource clock) {
      return new OnAutotask(clock);
    }
  },

  SYNCRO("Syncro") {
    @Override
    List<String> needed() {
      return List.of("TOKEN", "CURRENCY");
    }

    @Override
    Psa connect(Login login, InstantSource clock) {
      return OnSyncro.reader(login, clock);
    }

    @Override
    Psa worker(Map<String, String> login, InstantSource clock) {
      return OnSyncro.worker(new Login(this, login), clock);
    }

    @Override
    OfficePsa open(InstantSource clock) {
      return new OnSyncro(clock);
    }
  },

  SUPEROPS("SuperOps") {
    @Override
    List<String> needed() {
      return List.of("SUBDOMAIN", "TOKEN", "CURRENCY");
    }

    @Override
    Psa connect(Login login, InstantSource clock) {
      return OnSuperOps.reader(login, clock);
    }

    @Override
    Psa worker(Map<String, String> login, InstantSource clock) {
      return OnSuperOps.worker(new Login(this, login), clock);
    }

    @Override
    OfficePsa open(InstantSource clock) {
      return new OnSuperOps(clock);
    }
  };

  private final String title;

  PsaVendor(String title) {
    this.title = title;
  }

  /** The keys of a login, without which it cannot be. */
  abstract List<String> needed();

  abstract Psa connect(Login login, InstantSource clock);

  /**
   * The one of an office, to be worked with: a month passes in seconds there, so the limits per
   * minute do not fit.
   *
   * @param login as {@link OfficePsa#login} tells
   */
  abstract Psa worker(Map<String, String> login, InstantSource clock);

  /** Opens an office on it, with nothing in it yet. */
  abstract OfficePsa open(InstantSource clock);

  /**
   * The vendor that somebody asks for, or that the environment names, or the first.
   *
   * @param asked as in {@code -Dpsa=halo}; blank if nobody asks
   * @throws IllegalArgumentException if it is none of these, or if the environment names several
   */
  static PsaVendor of(String asked, Map<String, String> env) {
    if (!asked.isBlank()) {
      return Arrays.stream(values())
          .filter(vendor -> vendor.id().equals(asked.strip().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "no PSA is called '"
                          + asked
                          + "' here; there are "
                          + list(Arrays.asList(values()))));
    }
    List<PsaVendor> named = Arrays.stream(values()).filter(one -> one.isNamedIn(env)).toList();
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "the environment names several PSAs; choose from " + list(named));
    }
    return named.isEmpty() ? CONNECTWISE : named.get(0);
  }

  private static String list(List<PsaVendor> vendors) {
    return vendors.stream()
        .map(vendor -> "-Dpsa=" + vendor.id() + " for " + vendor.title)
        .collect(Collectors.joining(" and "));
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  String title() {
    return title;
  }

  /** Whether the environment names a real one. */
  boolean isNamedIn(Map<String, String> env) {
    return new Login(this, env).names("HOST") || new Login(this, env).names("URL");
  }

  /**
   * A real one, to be read at the pace that it allows.
   *
   * @param env its address and its keys, as the README names them
   * @throws IllegalArgumentException if one of them is missing; the message names it
   */
  Psa reader(Map<String, String> env, InstantSource clock) {
    Login login = new Login(this, env);
    for (String key : needed()) {
      if (!login.names(key)) {
        throw new IllegalArgumentException(
            "set "
                + login.name(key)
                + " as well: a dry run on "
                + title
                + " needs "
                + needed().stream().map(login::name).collect(Collectors.joining(", ")));
      }
    }
    return connect(login, clock);
  }

  /** Where a vendor's PSA is and how to log in there, by the names that the environment has. */
  record Login(PsaVendor vendor, Map<String, String> values) {

    String name(String key) {
      return vendor.name() + "_" + key;
    }

    boolean names(String key) {
      return !value(key).isEmpty();
    }

    String value(String key) {
      return values.getOrDefault(name(key), "").strip();
    }
  }
}
