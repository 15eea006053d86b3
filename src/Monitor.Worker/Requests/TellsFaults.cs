namespace Monitor.Worker.Requests;

/// <summary>How a group of endpoints tells a sender that its request cannot be read; endpoints without it answer in plain text.</summary>
/// <param name="Answer">Makes the answer from the status code, what is wrong, and what to do about it.</param>
internal sealed record TellsFaults(Func<HttpContext, int, string, string, IResult> Answer);
