package io.tact.workflows.engine;

import io.tact.domain.journey.JourneyRefusal;
import io.tact.workflows.deployment.JourneyDeployer;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** Hands a journey that has passed the gate to the engine. */
final class CamundaJourneyDeployer implements JourneyDeployer {

  private final RepositoryService repository;

  CamundaJourneyDeployer(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public String deploy(String key, int version, byte[] bpmn) {
    DeploymentBuilder deployment = repository.createDeployment().name(key + "/" + version);
    return deploy(deployment, DeploymentBuilder::deployWithResult, key, bpmn);
  }

  static String deploy(
      DeploymentBuilder deployment,
      Function<DeploymentBuilder, DeploymentWithDefinitions> deploying,
      String key,
      byte[] bpmn) {
    deployment.addInputStream(key + ".bpmn", new ByteArrayInputStream(bpmn));
    try {
      return deploying.apply(deployment).getDeployedProcessDefinitions().get(0).getId();
    } catch (ProcessEnginePersistenceException e) {
      throw e;
    } catch (ProcessEngineException e) {
      throw new JourneyRefusal(
          JourneyRefusal.Code.FINDINGS_OPEN,
          "the process engine does not take the diagram: " + e.getMessage());
    }
  }
}
