import "@angular/material/prebuilt-themes/azure-blue.css";
import "@angular/compiler";
import { Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { MatAutocompleteModule } from "@angular/material/autocomplete";
import { MatButtonModule } from "@angular/material/button";
import { MatCheckboxModule } from "@angular/material/checkbox";
import { provideNativeDateAdapter } from "@angular/material/core";
import { MatDatepickerModule } from "@angular/material/datepicker";
import { MatExpansionModule } from "@angular/material/expansion";
import { MatFormFieldModule } from "@angular/material/form-field";
import { MatIconModule } from "@angular/material/icon";
import { MatInputModule } from "@angular/material/input";
import { MatMenuModule } from "@angular/material/menu";
import { MatRadioModule } from "@angular/material/radio";
import { MatSelectModule } from "@angular/material/select";
import { MatSlideToggleModule } from "@angular/material/slide-toggle";
import { MatStepperModule } from "@angular/material/stepper";
import { MatTableModule } from "@angular/material/table";
import { MatTabsModule } from "@angular/material/tabs";
import { MatTooltipModule } from "@angular/material/tooltip";

/** A project console as Google Cloud's and the Kubernetes Dashboard's look; templates are compiled in the page. */
const TEMPLATE = `
<main style="padding: 24px; max-width: 900px">
  <h1>Workloads</h1>
  <table mat-table [dataSource]="workloads()" aria-label="Workloads">
    <ng-container matColumnDef="name"><th mat-header-cell *matHeaderCellDef>Name</th><td mat-cell *matCellDef="let one">{{ one.name }}</td></ng-container>
    <ng-container matColumnDef="pods"><th mat-header-cell *matHeaderCellDef>Pods</th><td mat-cell *matCellDef="let one">{{ one.pods }}</td></ng-container>
    <ng-container matColumnDef="acts"><th mat-header-cell *matHeaderCellDef></th><td mat-cell *matCellDef="let one">
      <button mat-icon-button [matMenuTriggerFor]="menu" aria-label="More"><mat-icon>more_vert</mat-icon></button>
      <mat-menu #menu="matMenu"><button mat-menu-item>Scale</button><button mat-menu-item (click)="remove(one.name)">Delete</button></mat-menu>
    </td></ng-container>
    <tr mat-header-row *matHeaderRowDef="columns"></tr><tr mat-row *matRowDef="let row; columns: columns"></tr>
  </table>
  <mat-tab-group animationDuration="0ms">
    <mat-tab label="Settings">
      <section style="display: grid; gap: 8px; padding: 16px">
        <h2>Scheduling</h2>
        <mat-form-field><mat-label>Namespace</mat-label><mat-select><mat-option value="default">default</mat-option><mat-option value="payments">payments</mat-option></mat-select><mat-hint>Where the pods run.</mat-hint></mat-form-field>
        <mat-form-field><mat-label>Image</mat-label><input matInput [matAutocomplete]="images"><mat-autocomplete #images="matAutocomplete"><mat-option value="nginx:1.29">nginx:1.29</mat-option><mat-option value="redis:8">redis:8</mat-option></mat-autocomplete></mat-form-field>
        <mat-form-field><mat-label>Start date</mat-label><input matInput [matDatepicker]="start"><mat-datepicker-toggle matIconSuffix [for]="start"></mat-datepicker-toggle><mat-datepicker #start></mat-datepicker></mat-form-field>
        <mat-slide-toggle>Autoscaling</mat-slide-toggle>
        <mat-checkbox>Expose to the internet</mat-checkbox>
        <mat-radio-group aria-label="Strategy"><mat-radio-button value="r">Rolling update</mat-radio-button><mat-radio-button value="c">Recreate</mat-radio-button></mat-radio-group>
        <mat-expansion-panel><mat-expansion-panel-header><mat-panel-title>Probes</mat-panel-title></mat-expansion-panel-header><mat-form-field><mat-label>Path</mat-label><input matInput></mat-form-field></mat-expansion-panel>
        <button mat-icon-button matTooltip="Reload the settings"><svg width="16" height="16"><circle cx="8" cy="8" r="7" /></svg></button>
      </section>
    </mat-tab>
    <mat-tab label="Rollout">
      <mat-stepper animationDuration="0ms"><mat-step label="Version"><mat-form-field><mat-label>Version</mat-label><input matInput></mat-form-field><div><button mat-button matStepperNext>Next</button></div></mat-step><mat-step label="Confirm"><button mat-flat-button>Roll out</button></mat-step></mat-stepper>
    </mat-tab>
  </mat-tab-group>
</main>`;

class Workloads {
  public readonly columns = ["name", "pods", "acts"];
  public readonly workloads = signal([{ name: "orders", pods: 3 }, { name: "billing", pods: 2 }]);

  public remove(doomed: string): void {
    this.workloads.update((all) => all.filter(({ name }) => name !== doomed));
  }
}

Component({
  selector: "app-workloads",
  template: TEMPLATE,
  imports: [
    MatAutocompleteModule, MatButtonModule, MatCheckboxModule, MatDatepickerModule, MatExpansionModule, MatFormFieldModule, MatIconModule,
    MatInputModule, MatMenuModule, MatRadioModule, MatSelectModule, MatSlideToggleModule, MatStepperModule, MatTableModule, MatTabsModule, MatTooltipModule,
  ],
})(Workloads);

document.getElementById("root")?.append(document.createElement("app-workloads"));
await bootstrapApplication(Workloads, { providers: [provideZonelessChangeDetection(), provideNativeDateAdapter()] });
