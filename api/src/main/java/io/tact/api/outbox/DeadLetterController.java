package io.tact.api.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tact.api.list.Cursor;
import io.tact.api.list.Page;
import io.tact.api.list.Slice;
import io.tact.api.problem.ProblemException;
import io.tact.workflows.dispatch.DeadLetter;
import io.tact.workflows.dispatch.DeadLetters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work that was given up. */
@RestController
@RequestMapping("/api/dead-letters")
@Tag(name = "outbox")
class DeadLetterController {

  private final DeadLetters letters;

  DeadLetterController(DeadLetters letters) {
    this.letters = letters;
  }

  @Operation(summary = "Lists work that was given up and waits for a person")
  @GetMapping
  Page<DeadLetter> list(@ParameterObject Slice slice) {
    try {
      DeadLetters.Page page = letters.list(slice.after(), slice.limit());
      return new Page<>(page.items(), page.next());
    } catch (IllegalArgumentException e) {
      throw Cursor.invalid();
    }
  }

  @Operation(summary = "Has it tried again")
  @PostMapping("/{id}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void replay(@PathVariable String id) {
    if (!letters.replay(id)) {
      throw ProblemException.unknown("DEAD_LETTER_UNKNOWN", "There is no such dead letter");
    }
  }
}
