using System.Globalization;

namespace Quickstart;

/// <summary>Chapter 5: an account on every network, and one post to all of them at once.</summary>
internal sealed class EveryNetwork(ISocial social, IAccountConnectors connectors, IAccountStore accounts, Stage stage, Story story, TimeProvider time)
{
    private const string Session = "this-browser";

    public async Task RunAsync(CancellationToken stop)
    {
        if (stage.IsEmulated)
        {
            List<PublishTarget> targets = [];
            foreach (PlatformName network in connectors.Platforms.OrderBy(p => p.Value, StringComparer.Ordinal))
            {
                if (await story.StepAsync($"Sign in to {network}", () => SignInAsync(network, stop), a => $"{a.DisplayName ?? a.Handle} is {a.Key}") is { } account) targets.Add(Announcement.TargetOf(account.Key));
            }

            await PublishAsync(targets, stop);
        }
        else
        {
            story.Skip("One post to every network", "the other networks are emulated only");
        }

        story.EndChapter("5. Every network");
    }

    private async Task<ConnectedAccount> SignInAsync(PlatformName network, CancellationToken stop)
    {
        IAccountConnector connector = connectors.Get(network);
        ConnectionStart start = await connector.BeginAsync(new ConnectionRequest { SessionBinding = Session }, stop);
        Uri callback = await Browser.ConsentAsync(start.AuthorizationUrl, stop);
        ConnectionResult result = await connector.CompleteAsync(ConnectionCallback.FromUrl(callback, Session), stop);

        // A grant can reach several accounts (organizations, locations); an application lets its user choose.
        ConnectedAccount account = result.Candidates[0];
        await accounts.SaveAsync(account, stop);
        return account;
    }

    private async Task PublishAsync(List<PublishTarget> targets, CancellationToken stop)
    {
        string run = time.GetUtcNow().ToString("MMdd-HHmmss", CultureInfo.InvariantCulture);
        IReadOnlyList<PublishOutcome> outcomes = await social.PublishAsync(Announcement.Post(run), targets, new PublishOptions { WaitFor = TimeSpan.FromSeconds(30) }, stop);
        foreach (PublishOutcome outcome in outcomes)
        {
            await story.StepAsync(
                $"The post on {outcome.Target.Account.Platform}", () => outcome.Error is { } error ? Task.FromException<PublishResult>(error) : Task.FromResult(outcome.Result!), Publishing.Describe, r => r.IsSuccess);
        }
    }
}
