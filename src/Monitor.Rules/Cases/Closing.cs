using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>办结.</summary>
/// <param name="Act">How it ended.</param>
/// <param name="By">Who closed it, and when.</param>
public sealed record Closing(Close Act, Signature By);
