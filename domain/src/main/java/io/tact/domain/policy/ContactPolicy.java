package io.tact.domain.policy;

import java.time.ZoneId;
import java.util.List;

/** The rules against over-contact, in one place. */
public record ContactPolicy(ZoneId zone, List<Rule> rules, List<Exemption> exempt) {}
