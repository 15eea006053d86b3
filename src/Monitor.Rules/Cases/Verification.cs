using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>核实结果.</summary>
/// <param name="Act">What was found.</param>
/// <param name="By">Who found it, and when.</param>
public sealed record Verification(Verify Act, Signature By);
