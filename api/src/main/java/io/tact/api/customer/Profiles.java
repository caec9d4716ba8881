package io.tact.api.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tact.api.body.ApiJson;
import io.tact.domain.contact.Channel;
import io.tact.domain.customer.CustomerProfile;
import io.tact.domain.customer.Profile;
import io.tact.domain.personal.PersonalDataVault;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a profile changes, and how it is sealed for the history. */
public final class Profiles {

  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) -> {
        if (a.isNumber() && b.isNumber()) {
          return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
      };

  private Profiles() {}

  /** A customer about whom nothing is known yet. */
  static CustomerProfile blank(String customerId) {
    return new CustomerProfile(
        customerId, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());
  }

  /** The profile with the form's changes. */
  static CustomerProfile changed(CustomerProfile before, CustomerForm form) {
    Map<String, String> addresses = new TreeMap<>(before.addresses());
    form.addresses()
        .forEach(
            (channel, address) ->
                address.ifPresentOrElse(
                    there -> addresses.put(channel, there), () -> addresses.remove(channel)));
    Map<String, Object> attributes = new TreeMap<>(before.attributes());
    form.attributes()
        .forEach(
            (name, value) -> {
              if (value.isNull()) {
                attributes.remove(name);
              } else {
                attributes.put(name, ApiJson.mapper().convertValue(value, Object.class));
              }
            });
    return new CustomerProfile(
        before.customerId(),
        form.timeZone().after(before.timeZone()),
        form.tier().after(before.tier()),
        form.branch().after(before.branch()),
        addresses,
        attributes);
  }

  /** Whether two profiles say the same; 1.0 and 1.00 are the same number. */
  static boolean same(CustomerProfile a, CustomerProfile b) {
    return a.timeZone().equals(b.timeZone())
        && a.tier().equals(b.tier())
        && a.branch().equals(b.branch())
        && personal(a).equals(BY_VALUE, personal(b));
  }

  /** The profile as the history keeps it. */
  public static Profile sealed(CustomerProfile profile, PersonalDataVault vault) {
    SortedSet<Channel> reachable = new TreeSet<>();
    profile.addresses().keySet().forEach(channel -> reachable.add(new Channel(channel)));
    return new Profile(
        profile.timeZone(),
        profile.tier(),
        profile.branch(),
        reachable,
        vault.seal(profile.customerId(), ApiJson.write(personal(profile))));
  }

  private static ObjectNode personal(CustomerProfile profile) {
    ObjectNode personal = JsonNodeFactory.instance.objectNode();
    personal.set("addresses", ApiJson.mapper().valueToTree(new TreeMap<>(profile.addresses())));
    personal.set("attributes", ApiJson.mapper().valueToTree(new TreeMap<>(profile.attributes())));
    return personal;
  }
}
