namespace Monitor.Rules.Surveillance;

/// <summary>Learns what share of a count is reported after a given wait, and how far that share varies.</summary>
internal sealed class DelayEstimate(double usual)
{
    private const double Memory = 0.99;
    private double early = usual * 10;
    private double whole = 10;
    private double spread = 0.005 * 10;
    private double weight = 10;

    public ReportedShare Reported => new(Math.Clamp(early / whole, 0.02, 1), Math.Max(spread / weight, 0));

    public void Learn(double reported, double final)
    {
        if (final > 0)
        {
            var share = Math.Clamp(early / whole, 0.02, 0.999);
            var error = reported / final - share;
            var chance = share * (1 - share) / final;
            var trust = final / (final + 20);
            spread = Memory * spread + trust * Math.Min((error * error - chance) / (share * share), 0.2);
            weight = Memory * weight + trust;
        }

        early = Memory * early + reported;
        whole = Memory * whole + final;
    }

    public void Save(StateWriter state) => state.Add([early, whole, spread, weight]);

    public void Load(StateReader state)
    {
        early = state.One();
        whole = state.One();
        spread = state.One();
        weight = state.One();
    }
}
