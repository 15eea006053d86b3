using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Cases.Http;

/// <summary>Why a request was refused (RFC 9457).</summary>
internal sealed record ProblemAnswer(
    [property: Description("The kind of refusal, in Chinese.")] string Title,
    [property: Description("The status code.")] int Status,
    [property: Description("The rule and the remedy, in Chinese.")] string Detail,
    [property: Description("The rule that stands against it.")] string Reason,
    [property: Description("What to do instead.")] string Remedy,
    [property: Description("What is wrong field by field; absent where no field is."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<ActFault>? Errors);
