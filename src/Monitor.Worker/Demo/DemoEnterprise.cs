using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>A made enterprise.</summary>
internal sealed record DemoEnterprise(string Name, string CreditCode, Region County, string Industry, int Headcount);
