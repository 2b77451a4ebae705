namespace Social.Testing;

/// <summary>Those who exist from the start: a user, a Page that the user manages, and the account of Instagram that is linked to it.</summary>
internal sealed class GraphSeed
{
    private readonly GraphState _state;

    public GraphSeed(GraphState state)
    {
        _state = state;
        Plant();
    }

    public EmulatedMetaUser User { get; private set; } = null!;

    public EmulatedPage Page { get; private set; } = null!;

    public EmulatedInstagramAccount Account { get; private set; } = null!;

    public void Plant()
    {
        User = AddUser("Emulated User");
        Page = AddPage("Emulated Page", User);
        Account = AddAccount("emulated", "Emulated Account", Page);
    }

    public EmulatedMetaUser AddUser(string name) => _state.Add(new EmulatedMetaUser(_state.NextId(), name, _state.Now) { Email = "emulated@example.com" });

    public EmulatedPage AddPage(string name, EmulatedMetaUser? manager)
    {
        var page = _state.Add(new EmulatedPage(_state.NextId(), name, _state.Now));
        if (manager is not null) page.Tasks[manager.Id] = EmulatedPage.AllTasks;
        return page;
    }

    public EmulatedInstagramAccount AddAccount(string username, string name, EmulatedPage? page)
    {
        var account = _state.Add(new EmulatedInstagramAccount(_state.NextId(), _state.NextId(), username, name, _state.Now));
        if (page is not null) page.InstagramAccount = account;
        return account;
    }
}
