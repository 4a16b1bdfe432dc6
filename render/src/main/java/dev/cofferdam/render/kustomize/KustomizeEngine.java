package dev.cofferdam.render.kustomize;

/** stub until merged */
public interface KustomizeEngine {}
