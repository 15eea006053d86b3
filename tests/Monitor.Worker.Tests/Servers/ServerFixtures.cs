using Monitor.Testing.Servers;

[assembly: AssemblyFixture(typeof(OnDemand<MailServer>))]
[assembly: AssemblyFixture(typeof(OnDemand<SmsGateway>))]
[assembly: AssemblyFixture(typeof(Browser))]
