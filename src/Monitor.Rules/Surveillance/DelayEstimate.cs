namespace Monitor.Rules.Surveillance;

/// <summary>Learns what share of a figure is reported after a given wait, and how far that share varies.</summary>
internal sealed class DelayEstimate(double usual, ObservationNoise noise)
{
    private const double Memory = 0.99;
    private double early = usual * 10;
    private double whole = 10;
    private double spread = 0.005 * 10;
    private double weight = 10;

    public ReportedShare Reported => new(Math.Clamp(early / whole, 0.02, 1), Math.Max(spread / weight, 0));

    public void Learn(double reported, double final)
    {
        early *= Memory;
        whole *= Memory;
        if (final <= 0)
        {
            return;
        }

        var weighed = noise.WeightInShare(final);
        var share = Math.Clamp(early / whole, 0.02, 0.999);
        var error = reported / final - share;
        var trust = weighed / (weighed + 20);
        spread = Memory * spread + trust * Math.Min((error * error - noise.ChanceOfShare(share, final)) / (share * share), 0.2);
        weight = Memory * weight + trust;
        early += reported / final * weighed;
        whole += weighed;
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
