using Monitor.Rules.Cases;

namespace Monitor.Worker.Cases.Http;

/// <summary>Who a request is from, once its key has been seen.</summary>
/// <param name="Actor">The person.</param>
internal sealed record CallingOfficial(Actor Actor);
