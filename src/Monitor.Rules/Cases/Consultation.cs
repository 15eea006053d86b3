using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>会商结果.</summary>
/// <param name="Act">What was proposed.</param>
/// <param name="By">Who recorded it, and when.</param>
public sealed record Consultation(Consult Act, Signature By);
