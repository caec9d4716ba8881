package io.tact.api.idempotency;

import io.tact.api.body.Mismatch;
import io.tact.api.body.Value;
import io.tact.api.problem.ProblemException;
import io.tact.api.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out calls with an {@code Idempotency-Key} once. */
@Component
public class Once {

  /** The header that names a call. */
  public static final String HEADER = "Idempotency-Key";

  private final FirstAnswers answers;
  private final TransactionTemplate transaction;

  Once(FirstAnswers answers, PlatformTransactionManager transactions) {
    this.answers = answers;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The claim of a key, which each caller has for each address.
   *
   * @throws ProblemException 422 where the key breaks the rules of ids
   */
  public static Optional<Claim> claim(String address, Optional<String> key) {
    try {
      return key.map(Value::id)
          .map(id -> new Claim(address + " by " + Caller.current().name(), id));
    } catch (Mismatch e) {
      throw ProblemException.invalid(HEADER, e.code(), e.getMessage());
    }
  }

  /**
   * Does the work in a transaction, or answers what was answered before.
   *
   * @param request what is asked, as a text that is the same whenever the same is asked
   */
  public FirstAnswer answer(Optional<Claim> claim, String request, Supplier<FirstAnswer> work) {
    return answer(claim.stream().toList(), request, work);
  }

  /**
   * As above, for a call that its caller names in several ways.
   *
   * @param claims each of them stands for this call alone
   */
  public FirstAnswer answer(List<Claim> claims, String request, Supplier<FirstAnswer> work) {
    return Attempts.of(
        () ->
            transaction.execute(
                status ->
                    answers
                        .find(claims, request)
                        .orElseGet(
                            () -> {
                              FirstAnswer answer = work.get();
                              answers.keep(claims, request, answer);
                              return answer;
                            })));
  }
}
