using Monitor.Rules.Periods;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>Draws the expected counts of a made series without outbreaks: level, trend, waves, wavering, shifts, crises, holidays.</summary>
internal sealed class SimulatedRate(SimulatedFrame frame, FestivalCalendar festivals, SeededDraws draws)
{
    private readonly double[] log = new double[frame.Length];

    /// <summary>Periods from which the reporting panel is announced to be larger, counted from 1.</summary>
    public List<int> PanelChanges { get; } = [];

    public double[] Draw()
    {
        Array.Fill(log, Math.Log(draws.LogBetween(0.1, 8000) * frame.Weeks));
        AddTrendAndWaves();
        AddWaver();
        AddShifts();
        AddCrisis();
        AddSilence();
        var rate = Array.ConvertAll(log, l => Math.Exp(Math.Clamp(l, -5, 11)));
        if (frame.Start is not null)
        {
            ApplyHolidays(rate);
        }

        return rate;
    }

    private void AddTrendAndWaves()
    {
        var trend = draws.Chance(0.3) ? 0 : (draws.Chance(0.2) ? 0.08 : 0.02) + (draws.Chance(0.2) ? 0.12 : 0.05) * draws.Normal();
        var yearly = draws.Chance(0.15) ? 0 : Math.Min(Math.Abs(draws.Normal()) * 0.35, 1.1);
        var halfYearly = yearly * draws.Between(0, 0.6);
        var (phase, halfPhase) = (draws.Uniform(), draws.Uniform());
        var swelling = draws.Chance(0.2) ? draws.Between(-0.5, 0.5) : 0;
        for (var t = 0; t < log.Length; t++)
        {
            var years = (double)t / frame.PeriodsPerYear;
            var height = 1 + swelling * (2.0 * t / log.Length - 1);
            log[t] += trend * (years - (double)log.Length / frame.PeriodsPerYear / 2)
                + height * (yearly * Math.Cos(2 * Math.PI * (years - phase)) + halfYearly * Math.Cos(4 * Math.PI * (years - halfPhase)));
        }
    }

    private void AddWaver()
    {
        var (memory, spread) = draws.Chance(0.4) ? (0, 0) : (draws.Between(0.3, 0.85), draws.Between(0.01, 0.07));
        var step = draws.Chance(0.65) ? 0 : draws.Between(0.002, 0.02) * Math.Sqrt(frame.Weeks);
        var (waver, walk) = (spread * draws.Normal(), 0.0);
        for (var t = 0; t < log.Length; t++)
        {
            waver = memory * waver + Math.Sqrt(1 - memory * memory) * spread * draws.Normal();
            walk += step * draws.Normal();
            log[t] += waver + walk;
        }
    }

    private void AddShifts()
    {
        if (draws.Chance(0.15))
        {
            var size = draws.Between(0.3, 0.9) * (draws.Chance(0.6) ? 1 : -1);
            Shift(frame.History - frame.Periods(draws.Between(15, 200)), size);
        }

        var announced = draws.Chance(0.12) ? draws.Whole(1, 2) : 0;
        for (var i = 0; i < announced; i++)
        {
            var from = draws.Chance(0.5) ? draws.Whole(frame.History, frame.Length - 1) : draws.Whole(frame.Length / 4, frame.Length - 1);
            Shift(from, draws.Between(0.15, 0.75));
            PanelChanges.Add(from + 1);
        }

        PanelChanges.Sort();
    }

    private void Shift(int from, double size)
    {
        for (var t = Math.Max(from, 0); t < log.Length; t++)
        {
            log[t] += size;
        }
    }

    /// <summary>A wave that lifted the level over months and is long past.</summary>
    private void AddCrisis()
    {
        if (!draws.Chance(0.12))
        {
            return;
        }

        var length = frame.Periods(draws.Between(15, 45));
        var from = frame.History - frame.Periods(draws.Between(25, 220)) - length;
        var height = draws.Between(0.5, 1.4);
        for (var t = Math.Max(from, 0); t < from + length; t++)
        {
            log[t] += height * Math.Min(1, 1.6 * Math.Sin(Math.PI * (t - from + 0.5) / length));
        }
    }

    /// <summary>Small series may fall silent for months.</summary>
    private void AddSilence()
    {
        if (log[0] > Math.Log(2 * frame.Weeks) || !draws.Chance(0.3))
        {
            return;
        }

        for (var spell = draws.Whole(1, 5); spell > 0; spell--)
        {
            var from = draws.Whole(0, frame.Length - 1);
            var to = Math.Min(from + frame.Periods(draws.Between(8, 40)), frame.Length);
            for (var t = from; t < to; t++)
            {
                log[t] -= 2.3;
            }
        }
    }

    private void ApplyHolidays(double[] rate)
    {
        var strength = draws.Chance(0.25) ? 0 : draws.Between(0.2, 1.4);
        (int From, int To, double Rate)[] windows =
        [
            (-draws.Whole(18, 24), -draws.Whole(2, 4), 1 + strength * draws.Between(0.15, 0.5)),
            (-3, draws.Whole(6, 9), Math.Max(1 - strength * draws.Between(0.5, 0.85), 0.05)),
            (8, draws.Whole(13, 16), Math.Max(1 - strength * draws.Between(0.1, 0.45), 0.2)),
            (15, draws.Whole(32, 38), 1 + strength * draws.Between(0.25, 0.75)),
        ];
        var october = Math.Max(1 - strength * draws.Between(0.05, 0.5), 0.3);
        for (var t = 0; t < rate.Length; t++)
        {
            var (from, to) = frame.Days(t);
            var sum = 0.0;
            for (var day = from; day < to; day = day.AddDays(1))
            {
                sum += Factor(day);
            }

            rate[t] *= frame.PeriodsPerYear == 12 ? sum / (365.25 / 12) : sum / 7;
        }

        double Factor(DateOnly day)
        {
            var factor = day is { Month: 10, Day: <= 7 } ? october : 1;
            foreach (var year in (ReadOnlySpan<int>)[day.Year, day.Year + 1])
            {
                if (festivals.SpringFestival(year) is { } festival)
                {
                    var distance = day.DayNumber - festival.DayNumber;
                    factor *= Array.Find(windows, w => distance >= w.From && distance < w.To).Rate is > 0 and var rate ? rate : 1;
                }
            }

            return factor;
        }
    }
}
