package io.tact.workflows;

import io.tact.workflows.deployment.DeploymentConfiguration;
import io.tact.workflows.engine.EngineConfiguration;
import io.tact.workflows.simulation.SimulationConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything of this module. */
@Configuration(proxyBeanMethods = false)
@Import({
  EngineConfiguration.class,
  DeploymentConfiguration.class,
  RunConfiguration.class,
  SimulationConfiguration.class
})
public class WorkflowsConfiguration {}
