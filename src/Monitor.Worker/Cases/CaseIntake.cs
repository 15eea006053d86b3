using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>预警立项: carries the changes of an evaluation into the cases, within the transaction that writes the evaluation.</summary>
internal sealed class CaseIntake(CaseStore store, CaseFrame frame, CaseMessages messages)
{
    public TakenCases Take(RecordTransaction transaction, ImmutableArray<AlertNews> news)
    {
        var before = store.Read(transaction);
        var events = CaseDesk.Take(before, news, transaction.Now, frame);
        var after = CaseStore.Append(transaction, before, events);
        var references = after.Open
            .SelectMany(one => one.Alerts.Select(alert => (alert.Number, Reference: new CaseReference(one.Number, CaseLimits.Lines(one, transaction.Now, frame.Calendar.Zone)))))
            .ToImmutableSortedDictionary(pair => pair.Number, pair => pair.Reference, StringComparer.Ordinal);
        return new TakenCases(references, messages.Compose(transaction, before, events))
        {
            Offers = (person, numbers, byText) =>
            {
                var unanswered = numbers.Select(after.Find).OfType<Case>().Where(one => one.IsCalledFor).ToArray();
                return messages.MomentOf(transaction).OffersFor(person, byText ? unanswered : [], byText ? [] : unanswered);
            },
        };
    }
}
