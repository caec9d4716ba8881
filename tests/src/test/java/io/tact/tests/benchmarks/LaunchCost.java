package io.tact.tests.benchmarks;

/**
 * What a launch took.
 *
 * @param perSecond customers a second, from the launch to the last one ended or waiting
 * @param cpuMillis CPU time of application and database, a customer
 * @param bytes growth of the database, a customer
 */
record LaunchCost(double perSecond, double cpuMillis, double bytes) {}
