package io.tact.projections.history;

import com.github.f4b6a3.ulid.UlidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives messages ids that sort by time and are shorter than UUIDs: there is one in every stored
 * event.
 */
public final class UlidIdentifierFactory extends IdentifierFactory {

  @Override
  public String generateIdentifier() {
    return UlidCreator.getMonotonicUlid().toString();
  }
}
