using Monitor.Testing.Servers;
using Monitor.Worker.Tests.Scenarios;

[assembly: AssemblyFixture(typeof(OnDemand<MailServer>))]
[assembly: AssemblyFixture(typeof(OnDemand<SmsGateway>))]
[assembly: AssemblyFixture(typeof(OnDemand<InfluxDatabase>))]
[assembly: AssemblyFixture(typeof(OnDemand<VictoriaMetrics>))]
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(SharedDemo))]
