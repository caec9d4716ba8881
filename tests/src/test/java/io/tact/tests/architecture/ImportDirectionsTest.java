package io.tact.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code domain ← projections ← api}, {@code domain ← workflows ← api}, and nothing else. */
class ImportDirectionsTest {

  private static final JavaClasses TACT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.tact");

  @Test
  void domainKnowsTheJdkTheModellingFrameworkAndJacksonOnly() {
    classes()
        .that()
        .resideInAPackage("io.tact.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.tact.domain..", "java..", "org.axonframework..", "com.fasterxml.jackson..")
        .check(TACT);
  }

  @Test
  void domainStoresNothing() {
    noClasses()
        .that()
        .resideInAPackage("io.tact.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "java.nio.file..")
        .check(TACT);
  }

  @Test
  void workflowsAndProjectionsDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage("io.tact.workflows..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.tact.projections..", "io.tact.api..")
        .check(TACT);
    noClasses()
        .that()
        .resideInAPackage("io.tact.projections..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.tact.workflows..", "io.tact.api..")
        .check(TACT);
  }

  @Test
  void theProcessEngineIsImportedInWorkflowsAndTheWiringOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.tact.workflows..", "io.tact.api.wiring..", "io.tact.tests..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.camunda..")
        .check(TACT);
  }

  @Test
  void productKnowsNoTests() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tact.tests..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.tact.tests..", "org.junit..", "org.assertj..")
        .check(TACT);
  }

  @Test
  void timeComesFromTheOneClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.tact.api.clock..", "io.tact.tests..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(TACT);
  }

  @Test
  void conceptsFormNoCircles() {
    for (String module : List.of("domain", "workflows", "projections", "api")) {
      slices().matching("io.tact." + module + ".(*)..").should().beFreeOfCycles().check(TACT);
    }
  }
}
