using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Monitor.Worker.Tests.Notifications.Receipts;

/// <summary>Stands before the endpoint of receipts. What it turns away a gateway calls in again later, so that the order in which receipts arrive is the gate's.</summary>
/// <param name="clock">A second passes with every receipt that is let through.</param>
/// <param name="rule">Decides by the receipt and those let through before it.</param>
internal sealed class ReceiptGate(FakeTimeProvider clock, Func<ReceiptCall, ImmutableArray<ReceiptCall>, GateAnswer> rule) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The receipts let through, and when.</summary>
    public ImmutableArray<(ReceiptCall Call, DateTimeOffset At)> Passed { get; private set; } = [];

    /// <summary>How many were turned away.</summary>
    public int TurnedAway { get; private set; }

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        await turn.WaitAsync(context.RequestAborted);
        try
        {
            var call = new ReceiptCall(context.Request.Query["id"].ToString(), context.Request.Query["status"].ToString());
            var answer = rule(call, [.. Passed.Select(one => one.Call)]);
            if (answer == GateAnswer.TurnedAway)
            {
                TurnedAway++;
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            clock.Advance(TimeSpan.FromSeconds(1));
            if (answer == GateAnswer.AnswerLost)
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    return Task.CompletedTask;
                });
            }

            await next(context);
            Passed = Passed.Add((call, clock.GetUtcNow()));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
